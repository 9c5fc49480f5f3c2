package io.debrief.timeline.decision;

import io.debrief.timeline.chat.Channels;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.ruling.BindKey;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.Ruling;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only table of rulings; its calls run on the caller's session. */
@ApplicationScoped
public class RulingStore {

    private static final String SELECT =
            "select type, cast(body as text), cast(incident as text), cast(line as text) from ruling ";

    private final RulingJson json;
    private final Channels channels;

    RulingStore(RulingJson json, Channels channels) {
        this.json = json;
        this.channels = channels;
    }

    /** Appends a ruling that is still to be projected. */
    Uni<Void> append(StoredRuling stored) {
        return append(stored, false).chain(() -> switch (stored.ruling()) {
            case BindKey bind -> channels.bound(List.of(bind.key()));
            case OpenIncident open -> channels.bound(open.keys());
            default -> Uni.createFrom().voidItem();
        });
    }

    /** Appends a ruling of the service itself, which its projector has taken already. */
    public Uni<Void> appendProjected(Ruling ruling, @Nullable UUID incident) {
        return append(new StoredRuling(ruling, incident, null), true);
    }

    private Uni<Void> append(StoredRuling stored, boolean projected) {
        var ruling = stored.ruling();
        return Sql.of(
                        "insert into ruling (id, type, recorded_at, person, incident, line, body, projected)"
                                + " values (cast(cast(?1 as text) as uuid), ?2, cast(cast(?3 as text) as timestamptz), ?4,"
                                + " cast(nullif(?5, '') as uuid), cast(nullif(?6, '') as uuid), cast(cast(?7 as text) as jsonb), ?8)",
                        ruling.id().toString(),
                        ruling.type(),
                        Sql.time(ruling.recordedAt()),
                        ruling.person(),
                        text(stored.incident()),
                        text(stored.line()),
                        json.write(ruling),
                        projected)
                .run()
                .replaceWithVoid();
    }

    /** Rulings the projector has not taken, oldest first. */
    public Uni<List<Ruling>> unprojected(int max) {
        return Sql.of(SELECT + "where not projected order by recorded_at, id limit " + max)
                .list(row -> read(row).ruling());
    }

    /** Every ruling the projector has taken. */
    public Uni<List<Ruling>> projected() {
        return Sql.of(SELECT + "where projected").list(row -> read(row).ruling());
    }

    /** Every ruling there is. */
    public Uni<List<Ruling>> all() {
        return Sql.of(SELECT).list(row -> read(row).ruling());
    }

    /** Marks rulings as taken. */
    public Uni<Void> markProjected(Collection<UUID> rulings) {
        return rulings.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.of(
                                "update ruling set projected = true where id = any(cast(cast(?1 as text[]) as uuid[]))",
                                (Object) Sql.ids(rulings))
                        .run()
                        .replaceWithVoid();
    }

    /** Blanks the text of the notes that are these lines. */
    public Uni<Void> eraseNotes(Collection<UUID> lines) {
        return Sql.of(
                        "update ruling set body = body || cast('{\"text\":\"\",\"reason\":null}' as jsonb)"
                                + " where type = 'note' and line = any(cast(cast(?1 as text[]) as uuid[]))",
                        (Object) Sql.ids(lines))
                .run()
                .replaceWithVoid();
    }

    /** Whether a ruling was taken. */
    Uni<Boolean> isProjected(UUID ruling) {
        return Sql.of("select projected from ruling where id = cast(cast(?1 as text) as uuid)", ruling.toString())
                .first()
                .map(found -> found.isPresent() && found.get().is(0));
    }

    /** A ruling by its id. */
    public Uni<Optional<StoredRuling>> find(UUID ruling) {
        return Sql.of(SELECT + "where id = cast(cast(?1 as text) as uuid)", ruling.toString())
                .first()
                .map(found -> found.map(this::read));
    }

    /** What people decided about these lines, oldest first, undone rulings and their undoing included. */
    public Uni<List<StoredRuling>> about(Collection<UUID> lines) {
        return Sql.of(
                        SELECT
                                + "where line = any(cast(cast(?1 as text[]) as uuid[])) and type not in ('label', 'expire')"
                                + " order by recorded_at, id",
                        (Object) Sql.ids(lines))
                .list(this::read);
    }

    /** What people decided about an incident and its entries, oldest first. */
    public Uni<List<StoredRuling>> ofIncident(UUID incident) {
        return Sql.of(
                        SELECT
                                + "where incident in (select opener from opener where incident = cast(cast(?1 as text) as uuid)"
                                + " union select cast(cast(?1 as text) as uuid)) and type not in ('label', 'expire')"
                                + " order by recorded_at, id",
                        incident.toString())
                .list(this::read);
    }

    private StoredRuling read(Row row) {
        return new StoredRuling(json.read(row.text(0), row.text(1)), row.idOrNull(2), row.idOrNull(3));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
