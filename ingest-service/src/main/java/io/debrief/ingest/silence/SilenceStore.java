package io.debrief.ingest.silence;

import io.debrief.ingest.source.Arrivals;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The tables of arrivals, open incidents and silences. */
@ApplicationScoped
public class SilenceStore implements SilenceTables {

    private static final String ADD = """
            insert into arrivals as known (source, slot, deliveries, signals, first_at, last_at, last_signal_at)
            select s, sl, sum(d), sum(g), min(f), max(l), max(ls)
            from unnest(cast(?1 as text[]), cast(cast(?2 as text[]) as timestamptz[]), cast(?3 as bigint[]), cast(?4 as bigint[]),
                        cast(cast(?5 as text[]) as timestamptz[]), cast(cast(?6 as text[]) as timestamptz[]),
                        cast(cast(?7 as text[]) as timestamptz[])) as t (s, sl, d, g, f, l, ls)
            group by s, sl
            order by s, sl
            on conflict (source, slot) do update set
              deliveries = known.deliveries + excluded.deliveries,
              signals = known.signals + excluded.signals,
              first_at = least(known.first_at, excluded.first_at),
              last_at = greatest(known.last_at, excluded.last_at),
              last_signal_at = greatest(known.last_signal_at, excluded.last_signal_at)""";

    private static final String HISTORY = """
            select source, string_agg(cast(extract(epoch from slot) as bigint) || ':' || deliveries, ',')
            from arrivals where slot >= ?1 group by source""";

    private static final String HEARD =
            "select source, max(last_at), max(last_signal_at) from arrivals group by source";

    private static final String FORGET = """
            delete from arrivals old where slot < ?1
              and exists (select 1 from arrivals newer where newer.source = old.source and newer.slot > old.slot)""";

    private static final String OPEN = "select id from incident_states where open and started_at > ?1 order by id";

    private static final String TOLD = """
            select source, since, incident,
                   (select min(first_at) from arrivals a where a.source = s.source and a.slot > s.since)
            from silences s where ended_at is null order by since, source, incident""";

    private static final String TELL = """
            insert into silences (source, since, incident, told_at) values (?1, ?2, ?3, ?4) on conflict do nothing""";

    private static final String END =
            "update silences set ended_at = ?4 where source = ?1 and since = ?2 and incident = ?3";

    @Override
    @WithTransaction
    public Uni<Void> add(List<Arrivals> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, texts(arrivals, Arrivals::source))
                        .setParameter(2, texts(arrivals, Arrivals::slot))
                        .setParameter(
                                3, arrivals.stream().map(Arrivals::deliveries).toArray(Long[]::new))
                        .setParameter(
                                4, arrivals.stream().map(Arrivals::signals).toArray(Long[]::new))
                        .setParameter(5, texts(arrivals, Arrivals::firstAt))
                        .setParameter(6, texts(arrivals, Arrivals::lastAt))
                        .setParameter(7, texts(arrivals, Arrivals::lastSignalAt))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Map<String, List<Slot>>> history(Instant from) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HISTORY, Object[].class)
                        .setParameter(1, from)
                        .getResultList())
                .map(rows -> {
                    var all = new HashMap<String, List<Slot>>();
                    rows.forEach(row -> all.put((String) row[0], slots((String) row[1])));
                    return all;
                });
    }

    private static List<Slot> slots(String text) {
        var slots = new ArrayList<Slot>();
        for (var pair : text.split(",", -1)) {
            var colon = pair.indexOf(':');
            slots.add(Slot.beginning(
                    Long.parseLong(pair.substring(0, colon)), Long.parseLong(pair.substring(colon + 1))));
        }
        return slots;
    }

    @Override
    @WithTransaction
    public Uni<Map<String, Heard>> heard() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(HEARD, Object[].class).getResultList())
                .map(rows -> {
                    var all = new HashMap<String, Heard>();
                    rows.forEach(row ->
                            all.put((String) row[0], new Heard(time(row[1], Instant.MIN), time(row[2], Instant.MIN))));
                    return all;
                });
    }

    @Override
    @WithTransaction
    public Uni<Void> forget(Instant before) {
        return change(session -> session.createNativeQuery(FORGET).setParameter(1, before));
    }

    @Override
    @WithTransaction
    public Uni<List<String>> openIncidents(Instant after) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN, String.class)
                        .setParameter(1, after)
                        .getResultList());
    }

    @Override
    @WithTransaction
    public Uni<List<Told>> told() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(TOLD, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Told(
                                new Silence((String) row[0], time(row[1], Instant.MIN), (String) row[2]),
                                time(row[3], Instant.MAX)))
                        .toList());
    }

    @Override
    @WithTransaction
    public Uni<Void> tell(Silence silence, Instant at) {
        return change(session -> about(session.createNativeQuery(TELL), silence, at));
    }

    @Override
    @WithTransaction
    public Uni<Void> end(Silence silence, Instant at) {
        return change(session -> about(session.createNativeQuery(END), silence, at));
    }

    private static Mutiny.MutationQuery about(Mutiny.MutationQuery query, Silence silence, Instant at) {
        return query.setParameter(1, silence.source())
                .setParameter(2, silence.since())
                .setParameter(3, silence.incident())
                .setParameter(4, at);
    }

    private static Uni<Void> change(Function<Mutiny.Session, Mutiny.MutationQuery> query) {
        return Panache.getSession()
                .chain(session -> query.apply(session).executeUpdate())
                .replaceWithVoid();
    }

    private static <T> String[] texts(List<Arrivals> arrivals, Function<Arrivals, @Nullable T> field) {
        return arrivals.stream()
                .map(field)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static Instant time(@Nullable Object value, Instant otherwise) {
        if (value == null) {
            return otherwise;
        }
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}
