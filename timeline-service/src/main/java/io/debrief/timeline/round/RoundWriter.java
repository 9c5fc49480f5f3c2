package io.debrief.timeline.round;

import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.round.Memory.Erasing;
import io.debrief.timeline.ruling.GiveLabel;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes a round in one transaction, if no other replica wrote one meanwhile. */
@ApplicationScoped
class RoundWriter {

    private final EntryWriter entries;
    private final IncidentWriter incidents;
    private final SignalWriter signals;
    private final RulingStore rulings;
    private final Bell bell;
    private final Clock clock;

    RoundWriter(
            EntryWriter entries,
            IncidentWriter incidents,
            SignalWriter signals,
            RulingStore rulings,
            Bell bell,
            Clock clock) {
        this.entries = entries;
        this.incidents = incidents;
        this.signals = signals;
        this.rulings = rulings;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Writes a round.
     *
     * @param round the newest round this replica knows
     * @param outcome what to write
     * @return the round's number; fails with {@link LostLeadership} where another replica was faster
     */
    @WithTransaction
    public Uni<Long> write(long round, Outcome outcome) {
        var now = clock.instant();
        return moveOn(round)
                .chain(() -> signals.taken(outcome.arrivals()))
                .chain(() -> entries.remove(outcome.removed(), now))
                .chain(() -> entries.upsert(outcome.entries(), now))
                .chain(() -> entries.fold(outcome.folds()))
                .chain(() -> incidents.upsert(outcome.incidents(), now))
                .chain(() -> incidents.gone(outcome.gone(), now))
                .chain(() -> signals.assign(outcome.assignments(), outcome.signals()))
                .chain(() -> label(outcome.labels()))
                .chain(() -> rulings.markProjected(outcome.rulings()))
                .chain(() -> erase(outcome))
                .chain(() -> outcome.shows()
                        ? bell.ring(News.CHANGES)
                        : Uni.createFrom().voidItem())
                .replaceWith(round + 1);
    }

    private static Uni<Void> moveOn(long round) {
        return Sql.of("update projection set round = round + 1 where round = ?1", round)
                .run()
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new LostLeadership(round);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> label(List<GiveLabel> labels) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var label : labels) {
            all = all.chain(() -> rulings.appendProjected(label, label.incident()));
        }
        return all;
    }

    private Uni<Void> erase(Outcome outcome) {
        return outcome.erasing().isEmpty()
                ? Uni.createFrom().voidItem()
                : signals.erase(outcome.erasing())
                        .chain(() -> rulings.eraseNotes(
                                outcome.erasing().stream().map(Erasing::line).toList()));
    }
}
