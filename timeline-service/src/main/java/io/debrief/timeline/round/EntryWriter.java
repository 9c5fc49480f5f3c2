package io.debrief.timeline.round;

import io.debrief.timeline.database.Sql;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.projection.Changes.Removed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes entries, set by set; what says the same as before is left alone. */
@ApplicationScoped
class EntryWriter {

    private static final String REMOVE = """
            update entry e set removed = true, body = null, sources = cast('{}' as text[]), version = e.version + 1,
                   change = nextval('change_number'), changed_at = cast(cast(?3 as text) as timestamptz)
            from unnest(cast(cast(?1 as text[]) as uuid[]), cast(cast(?2 as text[]) as uuid[])) as t(incident, id)
            where e.incident = t.incident and e.id = t.id and not e.removed
            """;

    private static final String UPSERT = """
            insert into entry (incident, id, at, depth, source_rank, kind, sources, body, change, changed_at, version)
            select cast(t.incident as uuid), cast(t.id as uuid), cast(t.at as timestamptz), cast(t.depth as int),
                   cast(t.source_rank as int), t.kind, cast(t.sources as text[]), cast(t.body as jsonb),
                   nextval('change_number'), cast(cast(?9 as text) as timestamptz), 1
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]),
                        cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]))
                 as t(incident, id, at, depth, source_rank, kind, sources, body)
            on conflict (incident, id) do update set at = excluded.at, depth = excluded.depth,
                   source_rank = excluded.source_rank, kind = excluded.kind, sources = excluded.sources,
                   body = excluded.body, removed = false, change = excluded.change, changed_at = excluded.changed_at,
                   version = entry.version + 1
            where entry.removed or entry.body is distinct from excluded.body
            """;

    private static final String UNFOLD = "delete from entry_line where line = any(cast(cast(?1 as text[]) as uuid[]))";

    private static final String FOLD = """
            insert into entry_line (line, entry)
            select cast(t.line as uuid), cast(t.entry as uuid)
            from unnest(cast(?1 as text[]), cast(?2 as text[])) as t(line, entry)
            on conflict (line) do update set entry = excluded.entry
            """;

    /** A statement takes no more than this many rows, so that a rebuild of a large archive fits in memory. */
    private static final int SLICE = 5_000;

    /** An entry and its JSON, which is made off the event loop. */
    record Written(Entry entry, String body) {}

    Uni<Integer> remove(Collection<Removed> removed, Instant now) {
        return removed.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(
                                REMOVE,
                                Sql.column(removed, Removed::incident),
                                Sql.column(removed, Removed::entry),
                                Sql.time(now))
                        .run();
    }

    Uni<Void> upsert(List<Written> entries, Instant now) {
        if (entries.size() <= SLICE) {
            return slice(entries, now).replaceWithVoid();
        }
        return slice(entries.subList(0, SLICE), now).chain(() -> upsert(entries.subList(SLICE, entries.size()), now));
    }

    /** Writes which entries lines are in that lead none. */
    Uni<Void> fold(Map<UUID, Optional<UUID>> folds) {
        var alone = folds.entrySet().stream()
                .filter(fold -> fold.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var folded = folds.entrySet().stream()
                .filter(fold -> fold.getValue().isPresent())
                .toList();
        return (alone.isEmpty()
                        ? Uni.createFrom().item(0)
                        : Sql.of(UNFOLD, (Object) Sql.ids(alone)).run())
                .chain(() -> fold(folded));
    }

    private static Uni<Void> fold(List<Map.Entry<UUID, Optional<UUID>>> folded) {
        if (folded.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int size = Math.min(SLICE, folded.size());
        var slice = folded.subList(0, size);
        return Sql.of(
                        FOLD,
                        Sql.column(slice, Map.Entry::getKey),
                        Sql.column(slice, fold -> fold.getValue().orElseThrow()))
                .run()
                .chain(() -> fold(folded.subList(size, folded.size())));
    }

    private static Uni<Integer> slice(List<Written> entries, Instant now) {
        return entries.isEmpty()
                ? Uni.createFrom().item(0)
                : Sql.of(
                                UPSERT,
                                Sql.column(entries, one -> one.entry().incident()),
                                Sql.column(entries, one -> one.entry().id()),
                                Sql.column(
                                        entries, one -> one.entry().position().at()),
                                Sql.column(
                                        entries, one -> one.entry().position().depth()),
                                Sql.column(entries, one -> one.entry().sourceRank()),
                                Sql.column(entries, one -> one.entry().kind()),
                                Sql.column(
                                        entries, one -> Sql.literal(one.entry().reportedBy())),
                                Sql.column(entries, Written::body),
                                Sql.time(now))
                        .run();
    }
}
