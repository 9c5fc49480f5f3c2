package io.debrief.timeline.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of people; its calls run on the caller's session. */
@ApplicationScoped
class PersonStore {

    private static final String COLUMNS =
            "id, name, email, cast(ids as text), cast(to_jsonb(teams) as text), cast(to_jsonb(roles) as text), demo, version";
    private static final TypeReference<Map<String, String>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock clock;

    PersonStore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<List<PersonSnapshot>> all() {
        return Sql.of("select " + COLUMNS + " from person order by id").list(this::person);
    }

    Uni<List<PersonSnapshot>> page(String after, String words, int max) {
        return Sql.of(
                        "select " + COLUMNS + " from person where id > ?1"
                                + " and (strpos(lower(name), lower(?2)) > 0 or strpos(lower(id), lower(?2)) > 0)"
                                + " order by id limit " + max,
                        after,
                        words)
                .list(this::person);
    }

    Uni<Optional<PersonSnapshot>> find(String id) {
        return Sql.of("select " + COLUMNS + " from person where id = ?1", id)
                .first()
                .map(found -> found.map(this::person));
    }

    Uni<List<PersonSnapshot>> behind(int max) {
        return Sql.of("select " + COLUMNS + " from person where version > published_version order by id limit " + max)
                .list(this::person);
    }

    Uni<Void> published(List<PersonSnapshot> sent) {
        return Sql.of(
                        "update person p set published_version = t.version from"
                                + " unnest(cast(?1 as text[]), cast(cast(?2 as text[]) as bigint[])) as t(id, version)"
                                + " where p.id = t.id",
                        Sql.column(sent, PersonSnapshot::id),
                        Sql.column(sent, PersonSnapshot::version))
                .run()
                .replaceWithVoid();
    }

    /** Writes a person; one that is there gets the next version. */
    Uni<Void> put(PersonSnapshot person) {
        return Sql.of(
                        "insert into person (id, name, email, ids, teams, roles, demo, changed_at, version)"
                                + " values (?1, ?2, nullif(?3, ''), cast(cast(?4 as text) as jsonb), cast(?5 as text[]),"
                                + " cast(?6 as text[]), ?7, cast(cast(?8 as text) as timestamptz), 1)"
                                + " on conflict (id) do update set name = excluded.name, email = excluded.email,"
                                + " ids = excluded.ids, teams = excluded.teams, roles = excluded.roles,"
                                + " demo = excluded.demo, changed_at = excluded.changed_at,"
                                + " version = person.version + 1",
                        person.id(),
                        person.name(),
                        person.email() == null ? "" : person.email(),
                        write(person.ids()),
                        person.teams().toArray(String[]::new),
                        person.roles().toArray(String[]::new),
                        person.demo(),
                        Sql.time(clock.instant()))
                .run()
                .replaceWithVoid();
    }

    /** Notes somebody who was seen for the first time; whoever is known stays as they are. */
    Uni<Integer> meet(String id, String name) {
        return Sql.of(
                        "insert into person (id, name, ids, teams, roles, demo, changed_at, version)"
                                + " values (?1, ?2, cast('{}' as jsonb), cast('{}' as text[]), cast('{}' as text[]),"
                                + " false, cast(cast(?3 as text) as timestamptz), 1) on conflict (id) do nothing",
                        id,
                        name,
                        Sql.time(clock.instant()))
                .run();
    }

    private PersonSnapshot person(Row row) {
        return new PersonSnapshot(
                row.text(0),
                row.text(1),
                row.textOrNull(2),
                read(row.text(3), IDS),
                read(row.text(4), TEXTS),
                read(row.text(5), TEXTS),
                row.is(6),
                row.number(7));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
