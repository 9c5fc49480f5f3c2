package io.debrief.ingest.gitlab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.ingest.signal.Draft;

/** What only a project's members may see is told of without its words. */
final class Confidential {

    private Confidential() {}

    static Draft withheld(Event event, Draft draft) {
        var number = event.attribute("iid");
        var raw = JsonNodeFactory.instance.objectNode();
        raw.put("object_kind", event.kind());
        return draft.title("Confidential " + event.kind().replace('_', ' ') + (number == null ? "" : " #" + number))
                .text(null)
                .label("confidential", "true")
                .raw(raw);
    }
}
