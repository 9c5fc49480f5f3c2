package io.debrief.timeline.entry;

import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.incident.StoredIncident;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of entries, for reading; its calls run on the caller's session. */
@ApplicationScoped
class EntryStore {

    private static final String SELECT = "select cast(id as text), cast(body as text), " + Sql.micros("at")
            + ", depth, source_rank, change, version from entry ";

    private final Rendering rendering;

    EntryStore(Rendering rendering) {
        this.rendering = rendering;
    }

    Uni<List<StoredEntry>> page(StoredIncident incident, EntryFilter filter, @Nullable Place after, int max) {
        return filter.conditions(incident.uuid(), after)
                .in(SELECT + "WHERE_CONDITIONS order by at, depth, source_rank, id limit " + max)
                .list(row -> read(row, incident));
    }

    /** An entry by its id, else the one that has the line of this id. */
    Uni<Optional<StoredEntry>> find(StoredIncident incident, UUID id) {
        return Sql.of(
                        SELECT
                                + "where incident = cast(cast(?1 as text) as uuid) and not removed and id in (cast(cast(?2 as text) as uuid),"
                                + " (select entry from entry_line where line = cast(cast(?2 as text) as uuid)))"
                                + " order by id <> cast(cast(?2 as text) as uuid) limit 1",
                        incident.uuid().toString(),
                        id.toString())
                .first()
                .map(found -> found.map(row -> read(row, incident)));
    }

    /** The lines of an entry, its own first. */
    Uni<List<UUID>> lines(UUID entry, int max) {
        return Sql.of(
                        "select cast(line as text) from entry_line where entry = cast(cast(?1 as text) as uuid) limit "
                                + max,
                        entry.toString())
                .list(row -> row.id(0))
                .map(folded -> Stream.concat(Stream.of(entry), folded.stream()).toList());
    }

    /** What changed after a change, in the order of changes; entries that are no more are there without content. */
    Uni<List<StoredEntry>> changes(StoredIncident incident, long after, int max) {
        return Sql.of(
                        SELECT + "where incident = cast(cast(?1 as text) as uuid) and change > cast(?2 as bigint)"
                                + " and (cast(?2 as bigint) > 0 or not removed)"
                                + " order by change limit " + max,
                        incident.uuid().toString(),
                        after)
                .list(row -> read(row, incident));
    }

    private StoredEntry read(Row row, StoredIncident incident) {
        var id = row.id(0);
        var body = row.textOrNull(1);
        return new StoredEntry(
                id,
                body == null ? null : rendering.render(body, incident.label(), row.number(6)),
                new Place(row.time(2), (int) row.number(3), (int) row.number(4), id),
                row.number(5));
    }
}
