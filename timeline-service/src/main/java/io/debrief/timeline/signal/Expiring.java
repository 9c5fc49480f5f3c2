package io.debrief.timeline.signal;

import io.debrief.platform.ids.Ids;
import io.debrief.timeline.chat.ChatConfig;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.Expire;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Ends the time of what nobody claimed: chat that was held, and signals that belong to no incident. What expires loses its
 * text; a ruling of the service says so, since the function must not count it any more, and the row stays as a mark, so
 * that a replay does not bring it back.
 */
@ApplicationScoped
class Expiring {

    private static final int MOST = 1_000;
    private static final String SYSTEM = "system";

    private static final String OVERDUE = """
            select cast(signal as text) from assignment
            where incident is null and (held and stored_at < cast(cast(?1 as text) as timestamptz)
               or stored_at < cast(cast(?2 as text) as timestamptz))
            limit\s""" + MOST;

    private static final String FORGET = """
            with over as (
                delete from assignment where incident is null and signal = any(cast(cast(?1 as text[]) as uuid[]))
                returning signal)
            update signal s set body = s.body || BLANKS, expired_at = cast(cast(?2 as text) as timestamptz)
            from over where s.id = over.signal
            """.replace("BLANKS", Erased.BLANKS);

    private final Decisions decisions;
    private final ChatConfig config;
    private final Clock clock;

    Expiring(Decisions decisions, ChatConfig config, Clock clock) {
        this.decisions = decisions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @WithTransaction
    public Uni<Void> expire() {
        var now = clock.instant();
        return Sql.of(OVERDUE, before(now, config.held()), before(now, config.unassigned()))
                .list(row -> row.id(0))
                .chain(signals -> signals.isEmpty() ? Uni.createFrom().voidItem() : expire(signals, now));
    }

    private Uni<Void> expire(List<UUID> signals, Instant now) {
        var ruling = new Expire(Ids.random(), now, SYSTEM, "its time is over", new LinkedHashSet<>(signals));
        return Sql.of(FORGET, Sql.ids(signals), Sql.time(now))
                .run()
                .chain(() -> decisions.note(new StoredRuling(ruling, null, null)));
    }

    private static String before(Instant now, Duration kept) {
        return Sql.time(now.minus(kept));
    }
}
