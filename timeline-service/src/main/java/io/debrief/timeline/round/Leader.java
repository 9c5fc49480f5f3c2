package io.debrief.timeline.round;

import io.debrief.timeline.round.Rounds.Inputs;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one that projects. What it knows by heart is worth as much as the last round it wrote: when a round fails, it
 * forgets everything and restores itself from the tables, so a crash between rounds loses nothing.
 */
@ApplicationScoped
class Leader {

    private static final int MOST = 5_000;

    private final Leadership leadership;
    private final Restoring restoring;
    private final Rounds rounds;
    private final RoundWriter writer;
    private final Rebuilding rebuilding;
    private final Statistics statistics;
    private final AtomicReference<Restoring.@Nullable Restored> state = new AtomicReference<>();
    private final Timer took;
    private final Counter taken;

    Leader(
            Leadership leadership,
            Restoring restoring,
            Rounds rounds,
            RoundWriter writer,
            Rebuilding rebuilding,
            Statistics statistics,
            MeterRegistry meters) {
        this.leadership = leadership;
        this.restoring = restoring;
        this.rounds = rounds;
        this.writer = writer;
        this.rebuilding = rebuilding;
        this.statistics = statistics;
        this.took = meters.timer("debrief.timeline.rounds");
        this.taken = meters.counter("debrief.timeline.projected");
        meters.gauge("debrief.timeline.leading", leadership, one -> one.isHeld() ? 1 : 0);
    }

    /** One turn; whether there may be more to do at once. */
    Uni<Boolean> turn() {
        return leadership
                .seek()
                .chain(mine -> mine ? lead() : rest())
                .onFailure()
                .invoke(failure -> forget());
    }

    private Uni<Boolean> rest() {
        forget();
        return Uni.createFrom().item(false);
    }

    private void forget() {
        state.set(null);
    }

    private Uni<Boolean> lead() {
        var known = state.get();
        if (known == null) {
            return restoring.restore().invoke(state::set).replaceWith(true);
        }
        return rounds.inputs(MOST)
                .chain(inputs -> inputs.isEmpty() ? rebuild(known) : round(known, inputs))
                .onFailure(LostLeadership.class)
                .recoverWithUni(failure -> {
                    Log.warnf("Restoring: %s", failure.getMessage());
                    return rest().replaceWith(true);
                });
    }

    private Uni<Boolean> round(Restoring.Restored known, Inputs inputs) {
        long start = System.nanoTime();
        return rounds.decide(known.memory(), inputs)
                .chain(outcome -> writer.write(known.round(), outcome))
                .invoke(round -> {
                    state.set(new Restoring.Restored(known.memory(), round));
                    took.record(Duration.ofNanos(System.nanoTime() - start));
                    taken.increment(inputs.arrivals().size());
                })
                .call(() -> statistics.grewBy(inputs.arrivals().size()))
                .replaceWith(true);
    }

    private Uni<Boolean> rebuild(Restoring.Restored known) {
        return rebuilding.next(known.round()).map(rebuilt -> {
            rebuilt.ifPresent(state::set);
            return rebuilt.isPresent();
        });
    }
}
