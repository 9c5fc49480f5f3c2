package io.debrief.actions.directory;

import io.debrief.actions.life.Directory;
import io.debrief.contracts.people.PersonSnapshot;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;

/** The people we know, as the timeline service published them. */
@ApplicationScoped
public class PeopleCopy {

    private static final String SEPARATOR = "\u001f";

    /**
     * What the directory knows about one name, looked up before a decision.
     *
     * @param name what was asked for
     * @param person whether a person has this id
     * @param members ids of the people of the team of this name; empty where there is no such team
     */
    public record Known(String name, boolean person, List<String> members) implements Directory {

        /** What is known where nobody is named. */
        public static final Known NOBODY = new Known("", false, List.of());

        @Override
        public boolean isPerson(String id) {
            return person && id.equals(name);
        }

        @Override
        public boolean isTeam(String team) {
            return !members.isEmpty() && team.equals(name);
        }
    }

    /** Looks a name up, as a person's id and as a team's name. */
    public Uni<Known> look(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, id = ?1 from person where id = ?1 or exists"
                                        + " (select 1 from unnest(teams) team where lower(team) = lower(?1)) order by id",
                                Object[].class)
                        .setParameter(1, name)
                        .getResultList())
                .map(rows -> new Known(
                        name,
                        rows.stream().anyMatch(row -> Boolean.TRUE.equals(row[1])),
                        rows.stream()
                                .filter(row -> !Boolean.TRUE.equals(row[1]))
                                .map(row -> (String) row[0])
                                .toList()));
    }

    /** Stores newer versions. */
    Uni<Void> store(List<PersonSnapshot> people) {
        var newest = new LinkedHashMap<String, PersonSnapshot>();
        people.forEach(person -> newest.put(person.id(), person));
        var rows = List.copyOf(newest.values());
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into person (id, name, teams, version)"
                                + " select p.id, p.name, coalesce(string_to_array(nullif(p.teams, ''), cast(?5 as text)), cast('{}' as text[])), p.version"
                                + " from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as bigint[]))"
                                + " p(id, name, teams, version)"
                                + " on conflict (id) do update set name = excluded.name, teams = excluded.teams,"
                                + " version = excluded.version where excluded.version >= person.version")
                        .setParameter(1, rows.stream().map(PersonSnapshot::id).toArray(String[]::new))
                        .setParameter(2, rows.stream().map(PersonSnapshot::name).toArray(String[]::new))
                        .setParameter(
                                3,
                                rows.stream()
                                        .map(person -> String.join(SEPARATOR, person.teams()))
                                        .toArray(String[]::new))
                        .setParameter(
                                4, rows.stream().map(PersonSnapshot::version).toArray(Long[]::new))
                        .setParameter(5, SEPARATOR)
                        .executeUpdate())
                .replaceWithVoid());
    }
}
