package io.debrief.timeline.incident;

import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.MergeIncidents;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person says that an incident is part of another.
 *
 * @param into the other incident's label or uuid
 * @param reason why
 */
record MergeRequest(@Nullable String into, @Nullable String reason) {

    String checked() {
        if (into == null || into.isBlank()) {
            throw Problem.invalid("into", "is missing");
        }
        return into.strip();
    }

    StoredRuling by(String person, StoredIncident from, StoredIncident other, Instant now) {
        if (from.uuid().equals(other.uuid())) {
            throw Problem.conflict("already-one", from.label() + " is " + other.label() + " already.");
        }
        var services = new TreeSet<String>();
        Stream.of(from, other)
                .filter(one -> one.incident().status().equals("suspected"))
                .forEach(one -> services.addAll(one.incident().services()));
        return new StoredRuling(
                new MergeIncidents(Ids.random(), now, person, reason, from.uuid(), other.uuid(), List.copyOf(services)),
                from.uuid(),
                null);
    }
}
