package io.debrief.drafting.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Incidents as the timeline says they are. */
@ApplicationScoped
class IncidentTable {

    private static final String UPDATE = """
            update incident set version = ?2, content = ?3, status = ?4, restricted = ?5,
              resolved_seen_at = case when ?6 then coalesce(resolved_seen_at, ?7) end,
              settled = settled and ?6
            where id = ?1 and (content is null or version < ?2 or (?5 and not restricted))""";

    /** Makes the rows where they are missing and locks them until the end of the transaction. */
    Uni<Void> lock(Mutiny.Session session, List<String> ids, Instant now) {
        var array = ids.toArray(new String[0]);
        return session.createNativeQuery("""
                        insert into incident (id, changed_at) select id, ?2 from unnest(cast(?1 as text[])) as id
                        on conflict do nothing""")
                .setParameter(1, array)
                .setParameter(2, now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "select id from incident where id = any(cast(?1 as text[])) order by id for update",
                                String.class)
                        .setParameter(1, array)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Takes newer incidents; a resolution counts from when this service learnt of it. */
    Uni<Void> take(Mutiny.Session session, List<Change> batch, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var change : batch) {
            switch (change) {
                case Change.IncidentStands stands -> all = all.chain(() -> update(session, stands, now));
                case Change.IncidentRestricted restricted ->
                    all = all.chain(() ->
                            run(session, "update incident set restricted = true where id = ?1", restricted.incident()));
                case Change.IncidentGone gone -> all = all.chain(() -> gone(session, gone));
                default -> {}
            }
        }
        return all;
    }

    /** Notes that the evidence of these incidents changed. */
    Uni<Void> changed(Mutiny.Session session, List<String> ids, Instant now) {
        return session.createNativeQuery("""
                        update incident set changes = changes + 1, changed_at = ?2
                        where id = any(cast(?1 as text[]))""")
                .setParameter(1, ids.toArray(new String[0]))
                .setParameter(2, now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> update(Mutiny.Session session, Change.IncidentStands stands, Instant now) {
        var incident = stands.incident();
        boolean resolved = incident.status().equals("resolved") && incident.mergedInto() == null;
        return session.createNativeQuery(UPDATE)
                .setParameter(1, incident.id())
                .setParameter(2, incident.version())
                .setParameter(3, stands.content())
                .setParameter(4, incident.status())
                .setParameter(5, incident.restricted() || stands.restricted())
                .setParameter(6, resolved)
                .setParameter(7, now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The public topic also loses an incident that becomes restricted; that is not its end. */
    private static Uni<Void> gone(Mutiny.Session session, Change.IncidentGone gone) {
        var which = gone.restricted() ? "restricted" : "not restricted";
        return run(
                session,
                "update incident set content = null, status = null, resolved_seen_at = null where id = ?1 and " + which,
                gone.incident());
    }

    private static Uni<Void> run(Mutiny.Session session, String sql, String id) {
        return session.createNativeQuery(sql)
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
