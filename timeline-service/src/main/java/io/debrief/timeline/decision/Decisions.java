package io.debrief.timeline.decision;

import io.debrief.platform.identity.Person;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.timeline.people.People;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Records what people decide, and waits a moment until the timelines show it, so that who decides sees the effect. */
@ApplicationScoped
public class Decisions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FIRST_LOOK_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final RulingStore store;
    private final People people;
    private final Bell bell;
    private final Clock clock;
    private final Vertx vertx;

    Decisions(RulingStore store, People people, Bell bell, Clock clock, Vertx vertx) {
        this.store = store;
        this.people = people;
        this.bell = bell;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Records a ruling.
     *
     * @param person who decides
     * @param ruling makes the ruling at the time it is given
     * @return whether the timelines show it already; if not, they will
     */
    public Uni<Boolean> record(Person person, Function<Instant, StoredRuling> ruling) {
        return recordAll(person, now -> List.of(ruling.apply(now)));
    }

    /** As {@link #record}, for several rulings in one transaction. */
    public Uni<Boolean> recordAll(Person person, Function<Instant, List<StoredRuling>> rulings) {
        var stored = rulings.apply(clock.instant());
        return Panache.withTransaction(
                        () -> append(stored).chain(() -> people.meet(person)).chain(() -> bell.ring(News.ARRIVALS)))
                .chain(() -> applied(
                        stored.getLast().ruling().id(),
                        clock.instant().plus(PATIENCE),
                        FIRST_LOOK_MILLIS,
                        CallersContext.executor()));
    }

    /** Records a ruling of the service itself, within the caller's transaction. */
    public Uni<Void> note(StoredRuling ruling) {
        return store.append(ruling).chain(() -> bell.ring(News.ARRIVALS));
    }

    private Uni<Void> append(List<StoredRuling> rulings) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var ruling : rulings) {
            all = all.chain(() -> store.append(ruling));
        }
        return all;
    }

    private Uni<Boolean> applied(UUID ruling, Instant deadline, long pause, Executor context) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> vertx.setTimer(pause, ignored -> emitter.complete(null)))
                .emitOn(context)
                .chain(() -> Panache.withSession(() -> store.isProjected(ruling)))
                .chain(done -> done || clock.instant().isAfter(deadline)
                        ? Uni.createFrom().item(done)
                        : applied(ruling, deadline, Math.min(pause * 2, LONGEST_PAUSE_MILLIS), context));
    }
}
