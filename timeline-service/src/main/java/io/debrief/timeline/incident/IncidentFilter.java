package io.debrief.timeline.incident;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.database.Conditions;
import io.debrief.timeline.database.Sql;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows; what is null does not filter.
 *
 * @param status the status
 * @param service a service it is about
 * @param severity the severity
 * @param q words in title or label
 * @param from started at or after
 * @param to started before
 */
public record IncidentFilter(
        @Nullable String status,
        @Nullable String service,
        @Nullable String severity,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** A time from a request, null where it gives none. */
    public static @Nullable Instant time(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "is not an RFC 3339 time in UTC");
        }
    }

    /** Those that are there and that a caller may see. */
    static Conditions visible(Caller caller) {
        var where = new Conditions().and("not i.gone and i.merged_into is null");
        return switch (caller) {
            case Person person when person.is(Person.ADMIN) -> where;
            case Person person -> where.and("not i.restricted or ? = any(i.access)", person.id());
            case Machine machine -> where.and("not i.restricted");
        };
    }

    /**
     * The conditions for a caller.
     *
     * @param after the sort key of the last incident seen: start and uuid; empty for the first page
     */
    Conditions conditions(Caller caller, List<String> after) {
        var where = visible(caller);
        if (status != null) {
            where.and("i.status = ?", status);
        }
        if (service != null) {
            where.and("? = any(i.services)", service);
        }
        if (severity != null) {
            where.and("i.severity = ?", severity);
        }
        if (q != null && !q.isBlank()) {
            where.and("strpos(lower(i.title || ' INC-' || i.number), lower(?)) > 0", q.strip());
        }
        if (from != null) {
            where.and("i.started_at >= cast(cast(? as text) as timestamptz)", Sql.time(from));
        }
        if (to != null) {
            where.and("i.started_at < cast(cast(? as text) as timestamptz)", Sql.time(to));
        }
        if (!after.isEmpty()) {
            where.and(
                    "(i.started_at, i.uuid) < (cast(cast(? as text) as timestamptz), cast(cast(? as text) as uuid))",
                    after.get(0),
                    after.get(1));
        }
        return where;
    }
}
