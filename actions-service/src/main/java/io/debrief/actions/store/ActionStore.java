package io.debrief.actions.store;

import io.debrief.actions.life.Action;
import io.debrief.actions.life.ActionId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Follow-ups in the database; every call runs in the caller's transaction. */
@ApplicationScoped
public class ActionStore {

    private final ActionMapper mapper;

    ActionStore(ActionMapper mapper) {
        this.mapper = mapper;
    }

    /** Labels that nobody has had. */
    public Uni<List<ActionId>> nextIds(int count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select nextval('action_number') from generate_series(1, cast(?1 as integer))",
                                Long.class)
                        .setParameter(1, count)
                        .getResultList())
                .map(numbers -> numbers.stream().sorted().map(ActionId::new).toList());
    }

    /** Adds new ones. */
    public Uni<Void> add(List<Action> actions) {
        var rows = actions.stream().map(this::row).toArray();
        return rows.length == 0
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(rows).chain(session::flush));
    }

    private ActionRow row(Action action) {
        var row = new ActionRow();
        mapper.write(action, row);
        return row;
    }

    /** One as it is now, locked until the transaction ends; empty where the viewer may not see it. */
    public Uni<Optional<Action>> lock(ActionId id, Viewer viewer) {
        return find(viewer, session -> session.find(ActionRow.class, id.number(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** One as it is now; empty where the viewer may not see it. */
    public Uni<Optional<Action>> find(ActionId id, Viewer viewer) {
        return find(viewer, session -> session.find(ActionRow.class, id.number()));
    }

    private interface Finding {
        Uni<ActionRow> in(Mutiny.Session session);
    }

    private Uni<Optional<Action>> find(Viewer viewer, Finding finding) {
        return Panache.getSession().chain(finding::in).chain(row -> {
            if (row == null || row.withdrawn) {
                return Uni.createFrom().item(Optional.<Action>empty());
            }
            var action = mapper.read(row);
            return maySee(action, viewer).map(may -> may ? Optional.of(action) : Optional.<Action>empty());
        });
    }

    private static Uni<Boolean> maySee(Action action, Viewer viewer) {
        var incident = action.origin().incident();
        if (!action.origin().restricted() || viewer.admin()) {
            return Uni.createFrom().item(true);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from incident where label = ?1 and ?2 = any(people))",
                                Boolean.class)
                        .setParameter(1, incident)
                        .setParameter(2, viewer.person())
                        .getSingleResult());
    }

    /** Stores the next version of ones that were read in this transaction. */
    public Uni<Void> save(Collection<Action> actions) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var action : actions) {
            all = all.chain(() -> Panache.getSession()
                    .chain(session -> session.find(ActionRow.class, action.id().number()))
                    .invoke(row -> mapper.write(action, row))
                    .replaceWithVoid());
        }
        return all.chain(() -> Panache.getSession()).chain(Mutiny.Session::flush);
    }

    /** A page, newest first. */
    public Uni<List<Action>> list(ActionFilter filter, Viewer viewer, long before, int count) {
        var where = filter.where(viewer);
        var size = where.parameters().size();
        return rows(
                "select a.* from action a where " + where.sql() + " and a.number < ?" + (size + 1)
                        + " order by a.number desc",
                () -> with(where.parameters(), before),
                count);
    }

    /** Those that came from these words, withdrawn ones too. */
    public Uni<List<Action>> bySourceKeys(Collection<String> keys) {
        return rows(
                "select a.* from action a where a.source_key = any(cast(?1 as text[])) order by a.number",
                () -> List.of((Object) keys.toArray(String[]::new)),
                Integer.MAX_VALUE);
    }

    /** Those that came from one place of an incident, withdrawn ones too. */
    public Uni<List<Action>> byPlace(String incident, String place) {
        return rows(
                "select a.* from action a where a.incident = ?1 and a.origin = ?2 order by a.number",
                () -> List.of(incident, place),
                Integer.MAX_VALUE);
    }

    /** Those of an incident that quote something, withdrawn ones too. */
    public Uni<List<Action>> quoting(String incident) {
        return rows(
                "select a.* from action a where a.incident = ?1 and a.quote is not null order by a.number",
                () -> List.of((Object) incident),
                Integer.MAX_VALUE);
    }

    private static List<Object> with(List<Object> parameters, Object last) {
        var all = new java.util.ArrayList<>(parameters);
        all.add(last);
        return all;
    }

    private Uni<List<Action>> rows(String sql, Supplier<List<Object>> parameters, int most) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, ActionRow.class);
                    var values = parameters.get();
                    for (var i = 0; i < values.size(); i++) {
                        query.setParameter(i + 1, values.get(i));
                    }
                    if (most != Integer.MAX_VALUE) {
                        query.setMaxResults(most);
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(mapper::read).toList());
    }

    /** Titles of the newest that everybody may see, to find what says the same. */
    public Uni<List<Titled>> newestTitles(int count) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select a.number, a.title from action a where not a.withdrawn and not a.restricted"
                                        + " order by a.number desc",
                                Object[].class)
                        .setMaxResults(count)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Titled(new ActionId(((Number) row[0]).longValue()), (String) row[1]))
                        .toList());
    }

    /**
     * A label with its title.
     *
     * @param id the label
     * @param title what to do
     */
    public record Titled(ActionId id, String title) {}
}
