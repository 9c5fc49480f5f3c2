package io.debrief.timeline.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.platform.identity.Caller;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.outcome.Incident;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of incidents, for reading; its calls run on the caller's session. */
@ApplicationScoped
public class IncidentStore {

    private static final String COLUMNS = "i.number, cast(i.body as text), cast(to_jsonb(i.access) as text),"
            + " 'INC-' || m.number, cast(i.merged_into as text), i.version";
    private static final String FROM = " from incident i left join incident m on m.uuid = i.merged_into ";
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    IncidentStore(ObjectMapper json) {
        this.json = json;
    }

    /** An incident by its label's number; merged ones too. */
    Uni<Optional<StoredIncident>> byNumber(long number) {
        return first("where i.number = ?1 and not i.gone", number);
    }

    /** An incident by its uuid, or by that of one of its openers; merged ones too. */
    public Uni<Optional<StoredIncident>> byUuid(UUID uuid) {
        return first(
                "where not i.gone and i.uuid = coalesce((select o.incident from opener o where o.opener = cast(cast(?1 as text) as uuid)),"
                        + " cast(cast(?1 as text) as uuid))",
                uuid.toString());
    }

    /** An incident by its own uuid only. */
    Uni<Optional<StoredIncident>> exactly(UUID uuid) {
        return first("where not i.gone and i.uuid = cast(cast(?1 as text) as uuid)", uuid.toString());
    }

    Uni<List<StoredIncident>> list(IncidentFilter filter, Caller caller, List<String> after, int max) {
        return filter.conditions(caller, after)
                .in("select " + COLUMNS + FROM + "WHERE_CONDITIONS order by i.started_at desc, i.uuid desc limit "
                        + max)
                .list(this::read);
    }

    /** Those a caller may see that are among these, or were open around a time and are about one of these services. */
    public Uni<List<StoredIncident>> near(
            Caller caller,
            Collection<UUID> uuids,
            Collection<Long> numbers,
            Collection<String> services,
            Instant from,
            Instant to,
            int max) {
        return IncidentFilter.visible(caller)
                .and(
                        "i.uuid = any(cast(cast(? as text[]) as uuid[])) or i.number = any(cast(cast(? as text[]) as bigint[]))"
                                + " or i.services && cast(? as text[]) and i.started_at <= cast(cast(? as text) as timestamptz)"
                                + " and coalesce(i.ended_at, 'infinity') >= cast(cast(? as text) as timestamptz)",
                        Sql.ids(uuids),
                        numbers.stream().map(String::valueOf).toArray(String[]::new),
                        services.toArray(String[]::new),
                        Sql.time(to),
                        Sql.time(from))
                .in("select " + COLUMNS + FROM + "WHERE_CONDITIONS order by i.started_at desc, i.uuid desc limit "
                        + max)
                .list(this::read);
    }

    /** The label of the incident of a signal's line, with who may see it. */
    public Uni<Optional<StoredIncident>> ofSignal(UUID signal) {
        return first(
                "where i.uuid = (select a.incident from assignment a where a.signal = cast(cast(?1 as text) as uuid))",
                signal.toString());
    }

    StoredIncident read(Row row) {
        try {
            return new StoredIncident(
                    row.number(0),
                    json.readValue(row.text(1), Incident.class),
                    json.readValue(row.text(2), TEXTS),
                    row.textOrNull(3),
                    row.idOrNull(4),
                    row.number(5));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Optional<StoredIncident>> first(String where, Object value) {
        return Sql.of("select " + COLUMNS + FROM + where, value).first().map(found -> found.map(this::read));
    }
}
