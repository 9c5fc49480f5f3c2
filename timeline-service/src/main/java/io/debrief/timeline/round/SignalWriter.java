package io.debrief.timeline.round;

import io.debrief.timeline.database.Sql;
import io.debrief.timeline.round.Memory.Erasing;
import io.debrief.timeline.signal.Erased;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes what a round decided about signals: taken, where they belong, what of them is erased. */
@ApplicationScoped
class SignalWriter {

    private static final String ASSIGN = """
            insert into assignment (signal, incident, occurred_at, stored_at, held)
            select s.id, cast(t.incident as uuid), s.occurred_at, s.stored_at, s.held and t.incident is null
            from unnest(cast(?1 as text[]), cast(?2 as text[])) as t(signal, incident)
            join signal s on s.id = cast(t.signal as uuid) and s.expired_at is null
            on conflict (signal) do update set incident = excluded.incident,
                   held = assignment.held and excluded.incident is null
            where assignment.incident is distinct from excluded.incident
            """;

    private static final String LEAVE_UNASSIGNED = """
            insert into assignment (signal, incident, occurred_at, stored_at, held)
            select s.id, null, s.occurred_at, s.stored_at, s.held
            from signal s where s.id = any(cast(cast(?1 as text[]) as uuid[])) and s.expired_at is null
            on conflict (signal) do nothing
            """;

    private static final String MARK_ERASED = """
            insert into erased_line (line, erased_at, person)
            select cast(t.line as uuid), cast(t.erased_at as timestamptz), nullif(t.person, '')
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[])) as t(line, erased_at, person)
            on conflict (line) do nothing
            """;

    private static final String ERASE = """
            update signal s set body = s.body || BLANKS, erased_at = e.erased_at
            from erased_line e
            where s.line = e.line and s.erased_at is null and s.line = any(cast(cast(?1 as text[]) as uuid[]))
            """.replace("BLANKS", Erased.BLANKS);

    Uni<Integer> taken(List<Long> arrivals) {
        return arrivals.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of("delete from arrival where seq = any(cast(cast(?1 as text[]) as bigint[]))", (Object)
                                Sql.column(arrivals, seq -> seq))
                        .run();
    }

    Uni<Void> assign(Map<UUID, Optional<UUID>> assignments, List<UUID> taken) {
        var rest = taken.stream().filter(id -> !assignments.containsKey(id)).toList();
        return assigned(assignments)
                .chain(() -> rest.isEmpty()
                        ? Uni.createFrom().item(0)
                        : Sql.of(LEAVE_UNASSIGNED, (Object) Sql.ids(rest)).run())
                .replaceWithVoid();
    }

    private static Uni<Integer> assigned(Map<UUID, Optional<UUID>> assignments) {
        var changed = List.copyOf(assignments.entrySet());
        return changed.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(
                                ASSIGN,
                                Sql.column(changed, Map.Entry::getKey),
                                Sql.column(changed, one -> one.getValue().orElse(null)))
                        .run();
    }

    Uni<Void> erase(Collection<Erasing> erasing) {
        return erasing.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of(
                                MARK_ERASED,
                                Sql.column(erasing, Erasing::line),
                                Sql.column(erasing, Erasing::at),
                                Sql.column(erasing, Erasing::person))
                        .run()
                        .chain(() -> Sql.of(ERASE, (Object) Sql.column(erasing, Erasing::line))
                                .run())
                        .replaceWithVoid();
    }
}
