package io.debrief.timeline.past;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.incident.Hindsight;
import io.debrief.timeline.incident.Recalled;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.projection.Timeline;
import io.debrief.timeline.wake.Computing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Computes the past: the definition itself, on everything that was recorded until then. */
@ApplicationScoped
class PastTimelines implements Hindsight {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final PastInputs inputs;
    private final PastConfig config;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    PastTimelines(PastInputs inputs, PastConfig config, Clock clock) {
        this.inputs = inputs;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Recalled> at(StoredIncident incident, Instant asOf, Caller caller) {
        if (running.incrementAndGet() > config.atOnce()) {
            running.decrementAndGet();
            throw Problem.unavailable("Others are asking for the past; ask again.", RETRY_AFTER_SECONDS);
        }
        var start = clock.instant();
        return inputs.until(asOf, caller)
                .chain(known -> Computing.off(() -> recall(incident, asOf, known, start)))
                .onTermination()
                .invoke(running::decrementAndGet);
    }

    private Recalled recall(StoredIncident incident, Instant asOf, Inputs known, Instant start) {
        var found = find(Timeline.asOf(asOf, known.signals(), known.rulings()), incident.incident())
                .orElseThrow(() -> Problem.notFound("not-known-then", incident.label() + " was not known at " + asOf));
        var cost = new Recalled.Cost(
                known.signals().size(),
                known.rulings().size(),
                Duration.between(start, clock.instant()).toMillis());
        var entries = found.entries().stream()
                .map(entry -> DeletedLater.mark(entry, known.erased()))
                .toList();
        return new Recalled(then(incident, found.incident()), entries, asOf, cost);
    }

    /** Under the label of that time, where it had one. */
    private static StoredIncident then(StoredIncident now, Incident then) {
        long number = then.labels().isEmpty()
                ? now.number()
                : Long.parseLong(then.labels().getFirst().substring("INC-".length()));
        return new StoredIncident(number, then, now.access(), null, null, now.version());
    }

    /** The incident that had then what opens it now; a suspected one that had another first alert by one of its lines. */
    private static Optional<IncidentTimeline> find(Timeline timeline, Incident now) {
        return first(timeline, one -> one.incident().openers().contains(now.uuid()))
                .or(() ->
                        first(timeline, one -> one.incident().openers().stream().anyMatch(now.openers()::contains)))
                .or(() -> first(timeline, one -> hasLine(one, now.uuid())));
    }

    private static boolean hasLine(IncidentTimeline timeline, UUID line) {
        return timeline.entries().stream()
                .anyMatch(
                        entry -> entry.lines().stream().anyMatch(one -> one.id().equals(line)));
    }

    private static Optional<IncidentTimeline> first(Timeline timeline, Predicate<IncidentTimeline> which) {
        return timeline.incidents().stream().filter(which).findFirst();
    }
}
