package io.debrief.timeline.signal;

import io.debrief.timeline.chat.Channels;
import io.debrief.timeline.chat.Channels.Parted;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Stores signals, whole batches at once and without a lock on any incident. The id is the dedup: of a signal that comes
 * twice only the earliest time of receipt counts, and nothing is written when the known one is earlier.
 */
@ApplicationScoped
class SignalStore {

    private static final String UPSERT = """
            with incoming as (
                select cast(id as uuid) as id, cast(line as uuid) as line, source, source_type, kind,
                       cast(occurred_at as timestamptz) as occurred_at, cast(received_at as timestamptz) as received_at,
                       cast(held as boolean) as held, cast(body as jsonb) as body
                from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                            cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                            cast(?9 as text[]))
                     as t(id, line, source, source_type, kind, occurred_at, received_at, held, body)),
            stored as (
                insert into signal (id, line, source, source_type, kind, occurred_at, received_at, stored_at, held, body,
                                    erased_at)
                select i.id, i.line, i.source, i.source_type, i.kind, i.occurred_at, i.received_at,
                       cast(cast(?10 as text) as timestamptz), i.held,
                       case when e.line is null then i.body else i.body || BLANKS end, e.erased_at
                from incoming i left join erased_line e on e.line = i.line
                on conflict (id) do update set received_at = excluded.received_at
                    where excluded.received_at < signal.received_at and signal.expired_at is null
                returning id, cast(xmax as text) <> '0' as again)
            insert into arrival (signal, again) select id, again from stored
            returning cast(signal as text), again
            """.replace("BLANKS", Erased.BLANKS);

    private final Channels channels;
    private final Fresh fresh;
    private final Bell bell;
    private final Clock clock;
    private final Counter stored;
    private final Counter repeated;
    private final Counter dropped;

    SignalStore(Channels channels, Fresh fresh, Bell bell, Clock clock, MeterRegistry meters) {
        this.channels = channels;
        this.fresh = fresh;
        this.bell = bell;
        this.clock = clock;
        this.stored = meters.counter("debrief.timeline.signals", "outcome", "stored");
        this.repeated = meters.counter("debrief.timeline.signals", "outcome", "repeated");
        this.dropped = meters.counter("debrief.timeline.signals", "outcome", "not-kept");
    }

    @WithTransaction
    public Uni<Void> store(List<Delivery> batch) {
        var byId = new HashMap<UUID, Delivery>();
        for (var delivery : batch) {
            byId.merge(delivery.signal().id(), delivery, SignalStore::earliest);
        }
        var signals = byId.values().stream().map(Delivery::signal).toList();
        return channels.part(signals)
                .invoke(parted -> dropped.increment(parted.dropped()))
                .chain(parted -> upsert(rows(parted, byId)))
                .invoke(rows -> {
                    stored.increment(rows.size());
                    repeated.increment(batch.size() - rows.size());
                    fresh.keep(created(rows, byId));
                })
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : bell.ring(News.ARRIVALS));
    }

    /** The deliveries whose bodies are in the table now. */
    private static List<Delivery> created(List<Row> rows, HashMap<UUID, Delivery> byId) {
        return rows.stream()
                .filter(row -> !row.is(1))
                .map(row -> get(byId, row.id(0)))
                .toList();
    }

    private record Keeping(Delivery delivery, boolean held) {

        UUID id() {
            return delivery.signal().id();
        }
    }

    /** In the order of their ids, so that two replicas with the same signals never wait for each other in a circle. */
    private static List<Keeping> rows(Parted parted, HashMap<UUID, Delivery> byId) {
        var rows = new ArrayList<Keeping>();
        parted.kept().forEach(signal -> rows.add(new Keeping(get(byId, signal.id()), false)));
        parted.held().forEach(signal -> rows.add(new Keeping(get(byId, signal.id()), true)));
        rows.sort(Comparator.comparing(Keeping::id));
        return rows;
    }

    private static Delivery get(HashMap<UUID, Delivery> byId, UUID id) {
        var delivery = byId.get(id);
        if (delivery == null) {
            throw new IllegalStateException("a signal that was not in the batch: " + id);
        }
        return delivery;
    }

    private Uni<List<Row>> upsert(List<Keeping> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Sql.of(
                        UPSERT,
                        Sql.column(rows, Keeping::id),
                        Sql.column(rows, row -> row.delivery().line()),
                        Sql.column(rows, row -> row.delivery().signal().source()),
                        Sql.column(rows, row -> row.delivery().signal().sourceType()),
                        Sql.column(rows, row -> row.delivery().signal().kind()),
                        Sql.column(rows, row -> row.delivery().signal().occurredAt()),
                        Sql.column(rows, row -> row.delivery().signal().receivedAt()),
                        Sql.column(rows, Keeping::held),
                        Sql.column(rows, row -> row.delivery().body()),
                        Sql.time(clock.instant()))
                .rows();
    }

    private static Delivery earliest(Delivery one, Delivery other) {
        return other.signal().receivedAt().isBefore(one.signal().receivedAt()) ? other : one;
    }
}
