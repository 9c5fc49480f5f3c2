package io.debrief.timeline.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of rebuilds: asked for by any replica, done by the leader. Its calls run on the caller's session. */
@ApplicationScoped
public class RebuildStore {

    private final ObjectMapper json;
    private final Clock clock;

    RebuildStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> ask(UUID id, String by) {
        return Sql.of(
                        "insert into rebuild (id, asked_at, asked_by, state)"
                                + " values (cast(cast(?1 as text) as uuid), cast(cast(?2 as text) as timestamptz), ?3, 'asked')",
                        id.toString(),
                        Sql.time(clock.instant()),
                        by)
                .run()
                .replaceWithVoid();
    }

    Uni<Optional<Rebuild>> find(UUID id) {
        return Sql.of(
                        "select cast(id as text), state, asked_by, " + Sql.micros("asked_at") + ", "
                                + Sql.micros("finished_at")
                                + ", cast(result as text) from rebuild where id = cast(cast(?1 as text) as uuid)",
                        id.toString())
                .first()
                .map(found -> found.map(this::read));
    }

    /** The oldest one that is still to be done. */
    public Uni<Optional<UUID>> next() {
        return Sql.of("select cast(id as text) from rebuild where state = 'asked' order by asked_at limit 1")
                .first()
                .map(found -> found.map(row -> row.id(0)));
    }

    /** Notes that one was done. */
    public Uni<Void> done(UUID id, Rebuild.Result result) {
        return finish(id, "done", write(result));
    }

    /** Notes that one could not be done; the log says why. */
    public Uni<Void> failed(UUID id) {
        return finish(id, "failed", "");
    }

    private Uni<Void> finish(UUID id, String state, String result) {
        return Sql.of(
                        "update rebuild set state = ?2, finished_at = cast(cast(?3 as text) as timestamptz),"
                                + " result = cast(nullif(?4, '') as jsonb) where id = cast(cast(?1 as text) as uuid)",
                        id.toString(),
                        state,
                        Sql.time(clock.instant()),
                        result)
                .run()
                .replaceWithVoid();
    }

    private Rebuild read(Row row) {
        return new Rebuild(
                row.id(0), row.text(1), row.text(2), row.time(3), row.timeOrNull(4), result(row.textOrNull(5)));
    }

    private Rebuild.@Nullable Result result(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Rebuild.Result.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Rebuild.Result result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
