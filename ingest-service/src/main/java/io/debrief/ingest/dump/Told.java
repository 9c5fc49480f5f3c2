package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A body as the tool's webhook would have sent it.
 *
 * @param body the body
 * @param delivery the delivery's id, where the webhook has one in a header and the list tells an id of the event
 * @param at when the tool posted it, as it spells it; null where the list does not tell
 */
record Told(
        ObjectNode body,
        @Nullable String delivery,
        @Nullable String at) {

    static Told of(ObjectNode body, @Nullable String at) {
        return new Told(body, null, at);
    }
}
