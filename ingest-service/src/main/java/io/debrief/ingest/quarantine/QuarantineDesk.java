package io.debrief.ingest.quarantine;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.quarantine.Replaying.Outcome;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people close quarantined items: each by itself, once. */
@ApplicationScoped
class QuarantineDesk {

    private final QuarantineStore store;
    private final Replaying replaying;
    private final Clock clock;

    QuarantineDesk(QuarantineStore store, Replaying replaying, Clock clock) {
        this.store = store;
        this.replaying = replaying;
        this.clock = clock;
    }

    /** An item; fails with a problem where there is none. */
    Uni<Quarantined> existing(String id) {
        return store.find(id(id)).onItem().transform(item -> {
            if (item == null) {
                throw missing();
            }
            return item;
        });
    }

    /** Reads an open item again and closes it; how many signals it gave. It stays open where it still cannot be read. */
    Uni<Integer> replay(String id, String person) {
        return open(id).chain(item -> replaying
                .replay(item)
                .emitOn(CallersContext.executor())
                .onFailure(BrokerAwayException.class)
                .transform(e -> Problem.unavailable("The broker is away; try again.", 5))
                .chain(outcome -> switch (outcome) {
                    case Outcome.Read read ->
                        close(item, "replayed", person, null).replaceWith(read.accepted());
                    case Outcome.StillUnreadable still ->
                        Uni.createFrom().failure(Problem.unprocessable("still-unreadable", still.why()));
                }));
    }

    /** Closes an open item that nobody needs. */
    Uni<Void> discard(String id, String person, String why) {
        return open(id).chain(item -> close(item, "discarded", person, why));
    }

    private Uni<Void> close(Quarantined item, String state, String person, @Nullable String why) {
        return store.close(item.id(), state, person, why, clock.instant())
                .onItem()
                .transformToUni(closed -> closed
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(Problem.conflict("already-closed", "Somebody else closed it.")));
    }

    private Uni<Quarantined> open(String id) {
        return existing(id).invoke(item -> {
            if (!"open".equals(item.state())) {
                throw Problem.conflict("already-closed", "It is " + item.state() + " already.");
            }
        });
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private static Problem missing() {
        return Problem.notFound("quarantine-item-not-found", "There is no such item.");
    }
}
