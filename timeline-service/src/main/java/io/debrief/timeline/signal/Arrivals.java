package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.wake.Computing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The queue of stored signals that the projector has not taken. */
@ApplicationScoped
public class Arrivals {

    private static final String WAITING = "with a as materialized"
            + " (select seq, signal, again from arrival order by seq limit ?1)"
            + " select a.seq, cast(a.signal as text), not a.again and s.erased_at is null and s.expired_at is null, "
            + Sql.micros("s.received_at") + " from a join signal s on s.id = a.signal order by a.seq";

    private final Archive archive;
    private final Fresh fresh;

    Arrivals(Archive archive, Fresh fresh) {
        this.archive = archive;
        this.fresh = fresh;
    }

    private record Waiting(long seq, UUID signal, boolean asItCame, Instant receivedAt) {}

    private record Rows(List<Waiting> waiting, Map<UUID, Signal> inHand, List<Row> read) {}

    /** The first in the order of arrival; no session may be open. */
    public Uni<List<Arrival>> next(int max) {
        return Panache.withSession(() -> Sql.of(WAITING, max)
                        .list(row -> new Waiting(row.number(0), row.id(1), row.is(2), row.time(3)))
                        .chain(this::rows))
                .chain(rows -> rows.waiting().isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : Computing.off(() -> arrivals(rows)));
    }

    /** Forgets what this replica stored while another may have projected it. */
    public void forget() {
        fresh.clear();
    }

    private Uni<Rows> rows(List<Waiting> waiting) {
        var inHand = new HashMap<UUID, Signal>();
        for (var one : waiting) {
            var signal = fresh.take(one.signal());
            if (signal != null && one.asItCame()) {
                inHand.put(one.signal(), Archive.receivedAt(signal, one.receivedAt()));
            }
        }
        var missing = waiting.stream()
                .map(Waiting::signal)
                .filter(id -> !inHand.containsKey(id))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Uni.createFrom().item(new Rows(waiting, inHand, List.of()))
                : archive.rows(missing).map(read -> new Rows(waiting, inHand, read));
    }

    private List<Arrival> arrivals(Rows rows) {
        var signals = new HashMap<>(rows.inHand());
        for (var row : rows.read()) {
            var signal = archive.read(row).signal();
            signals.put(signal.id(), signal);
        }
        return rows.waiting().stream()
                .map(one -> new Arrival(one.seq(), Objects.requireNonNull(signals.get(one.signal()))))
                .toList();
    }
}
