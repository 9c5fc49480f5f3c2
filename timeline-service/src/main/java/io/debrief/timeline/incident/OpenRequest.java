package io.debrief.timeline.incident;

import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.OpenIncident;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A person opens an incident.
 *
 * @param title one line
 * @param severity {@code sev1} to {@code sev5}
 * @param startedAt when it began, null for now
 * @param services the services it is about
 * @param keys keys bound to it
 * @param restricted whether only named people may see it
 * @param reason why it is opened by hand
 */
record OpenRequest(
        @Nullable String title,
        @Nullable String severity,
        @Nullable Instant startedAt,
        @Nullable List<String> services,
        @Nullable List<String> keys,
        @Nullable Boolean restricted,
        @Nullable String reason) {

    /** The id of the ruling that opens under this key, whoever asks however often. */
    static UUID keyed(String key) {
        return io.debrief.timeline.identity.Ids.uuid5(
                io.debrief.timeline.identity.Ids.NAMESPACE, "opened-under|" + key);
    }

    /**
     * The ruling.
     *
     * @param ruling its id
     */
    Function<Instant, StoredRuling> by(String person, UUID ruling) {
        var checks = new Checks();
        var name = checks.title(title);
        var grade = checks.severity(severity);
        var about = checks.texts("services", services);
        var bound = checks.texts("keys", keys);
        checks.done();
        return now -> {
            var opening = new OpenIncident(
                    ruling,
                    now,
                    person,
                    reason,
                    name,
                    grade,
                    startedAt == null ? now : startedAt,
                    about,
                    bound,
                    Boolean.TRUE.equals(restricted));
            return new StoredRuling(opening, io.debrief.timeline.identity.Ids.ofOpening(ruling), null);
        };
    }
}
