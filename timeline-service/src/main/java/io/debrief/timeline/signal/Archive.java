package io.debrief.timeline.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signal table as the archive of all timelines; its calls run on the caller's session. */
@ApplicationScoped
public class Archive {

    /** Before every id: where {@link #projected} begins. */
    public static final UUID BEGINNING = new UUID(0, 0);

    private static final String COLUMNS = "cast(s.body as text), " + Sql.micros("s.received_at")
            + ", cast(s.line as text), " + Sql.micros("s.erased_at");
    private static final String WITHOUT_RAW = COLUMNS.replace("cast(s.body as text)", "cast(s.body - 'raw' as text)");

    private final ObjectMapper json;

    Archive(ObjectMapper json) {
        this.json = json;
    }

    /** A page of what the projector has taken, by id and without what it came as; expired signals are no more. */
    public Uni<List<Row>> projected(UUID after, int max) {
        return Sql.of(
                        "select " + WITHOUT_RAW
                                + " from signal s where s.id > cast(cast(?1 as text) as uuid) and s.expired_at is null"
                                + " and not exists (select 1 from arrival a where a.signal = s.id and not a.again)"
                                + " order by s.id limit " + max,
                        after.toString())
                .rows();
    }

    /** Signals by their ids. */
    public Uni<List<Row>> rows(Collection<UUID> ids) {
        return Sql.of(
                        "select " + COLUMNS + " from signal s where s.id = any(cast(cast(?1 as text[]) as uuid[]))",
                        (Object) Sql.ids(ids))
                .rows();
    }

    /** A signal by its id. */
    public Uni<Optional<StoredSignal>> find(UUID id) {
        return rows(List.of(id)).map(found -> found.stream().findFirst().map(this::read));
    }

    /** All signals of these lines, by time. */
    public Uni<List<StoredSignal>> ofLines(Collection<UUID> lines) {
        return Sql.of(
                        "select " + COLUMNS + " from signal s where s.line = any(cast(cast(?1 as text[]) as uuid[]))"
                                + " and s.expired_at is null order by s.occurred_at, s.received_at, s.id",
                        (Object) Sql.ids(lines))
                .list(this::read);
    }

    /** A page of what was recorded until a time, by the clock of receipt, by id and without what it came as. */
    public Uni<List<Row>> recordedUntil(Instant until, UUID after, int max) {
        return Sql.of(
                        "select " + WITHOUT_RAW
                                + " from signal s where s.id > cast(cast(?2 as text) as uuid)"
                                + " and s.received_at <= cast(cast(?1 as text) as timestamptz)"
                                + " and s.expired_at is null order by s.id limit " + max,
                        Sql.time(until),
                        after.toString())
                .rows();
    }

    /** Reads a row of this archive. */
    public StoredSignal read(Row row) {
        try {
            var signal = json.readValue(row.text(0), Signal.class);
            return new StoredSignal(receivedAt(signal, row.time(1)), row.id(2), row.timeOrNull(3));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column knows when it was received first; the body keeps what its first delivery said. */
    static Signal receivedAt(Signal s, Instant at) {
        return s.receivedAt().equals(at)
                ? s
                : new Signal(
                        s.id(),
                        s.source(),
                        s.sourceType(),
                        s.kind(),
                        s.providerId(),
                        s.occurredAt(),
                        s.timeFrom(),
                        at,
                        s.title(),
                        s.text(),
                        s.severity(),
                        s.status(),
                        s.actor(),
                        s.services(),
                        s.links(),
                        s.labels(),
                        s.keys(),
                        s.fold(),
                        s.revises(),
                        s.thread(),
                        s.trust(),
                        s.test(),
                        s.imported(),
                        s.redactions(),
                        s.raw());
    }
}
