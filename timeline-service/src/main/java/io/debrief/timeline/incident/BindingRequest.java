package io.debrief.timeline.incident;

import io.debrief.platform.ids.Ids;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.BindKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person binds a key.
 *
 * @param key such as {@code slack:channel:C1}
 * @param from from when it counts, null for ever before
 * @param until until when it counts, null for ever after
 * @param reason why
 */
record BindingRequest(
        @Nullable String key,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String reason) {

    StoredRuling by(String person, UUID incident, Instant now) {
        var checks = new Checks();
        var keys = checks.texts("key", key == null ? List.of() : List.of(key));
        checks.require(keys.size() == 1 && keys.getFirst().contains(":"), "key", "must look like slack:channel:C1");
        checks.require(from == null || until == null || from.isBefore(until), "until", "must be after from");
        checks.done();
        return new StoredRuling(
                new BindKey(Ids.random(), now, person, reason, incident, keys.getFirst(), from, until), incident, null);
    }
}
