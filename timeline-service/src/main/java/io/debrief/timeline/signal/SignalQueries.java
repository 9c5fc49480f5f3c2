package io.debrief.timeline.signal;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.Person;
import io.debrief.timeline.database.Conditions;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signals for callers; what is held is not there. Its calls run on the caller's session. */
@ApplicationScoped
class SignalQueries {

    private static final String SELECT = "select cast(s.body as text), " + Sql.micros("s.received_at")
            + ", cast(s.line as text), " + Sql.micros("s.erased_at") + ", 'INC-' || i.number from ";
    private static final String TABLES =
            "assignment a join signal s on s.id = a.signal left join incident i on i.uuid = a.incident ";

    private final Archive archive;

    SignalQueries(Archive archive) {
        this.archive = archive;
    }

    Uni<List<SignalView>> list(
            boolean assigned, @Nullable String source, @Nullable String kind, Caller who, List<String> after, int max) {
        var where = new Conditions()
                .and(assigned ? "a.incident is not null" : "a.incident is null and not a.held")
                .and("s.expired_at is null");
        switch (who) {
            case Person person when person.is(Person.ADMIN) -> {}
            case Person person -> where.and("i.uuid is null or not i.restricted or ? = any(i.access)", person.id());
            case Machine machine -> where.and("i.uuid is null or not i.restricted");
        }
        if (source != null) {
            where.and("s.source = ?", source);
        }
        if (kind != null) {
            where.and("s.kind = ?", kind);
        }
        if (!after.isEmpty()) {
            where.and(
                    "(a.occurred_at, a.signal) < (cast(cast(? as text) as timestamptz), cast(cast(? as text) as uuid))",
                    after.get(0),
                    after.get(1));
        }
        return where.in(SELECT + TABLES + "WHERE_CONDITIONS order by a.occurred_at desc, a.signal desc limit " + max)
                .list(this::view);
    }

    /** A signal that is there to be seen, projected or not. */
    Uni<Optional<SignalView>> find(UUID id) {
        return Sql.of(
                        SELECT + "signal s left join assignment a on a.signal = s.id"
                                + " left join incident i on i.uuid = a.incident"
                                + " where s.id = cast(cast(?1 as text) as uuid) and s.expired_at is null"
                                + " and not coalesce(a.held, s.held)",
                        id.toString())
                .first()
                .map(found -> found.map(this::view));
    }

    private SignalView view(Row row) {
        var stored = archive.read(row);
        return new SignalView(stored.signal(), stored.line(), row.textOrNull(4), stored.erasedAt(), List.of());
    }
}
