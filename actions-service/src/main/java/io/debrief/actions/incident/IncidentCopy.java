package io.debrief.actions.incident;

import io.debrief.actions.overdue.Today;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The incidents we know, as the timeline service published them. */
@ApplicationScoped
public class IncidentCopy {

    private final Today today;

    IncidentCopy(Today today) {
        this.today = today;
    }

    /**
     * What matters here about an incident.
     *
     * @param label such as {@code INC-42}
     * @param title one line
     * @param restricted whether only named people may see it
     * @param lead the lead of its post-mortem
     */
    public record Known(
            String label,
            String title,
            boolean restricted,
            @Nullable String lead) {}

    /** An incident by its label; empty where it is not known, or the person may not see it. */
    public Uni<Optional<Known>> find(String label, String person, boolean admin) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select label, title, restricted, lead from incident where label = ?1"
                                        + " and (not restricted or ?2 or ?3 = any(people))",
                                Object[].class)
                        .setParameter(1, label)
                        .setParameter(2, admin)
                        .setParameter(3, person)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Known(
                                (String) row[0], (String) row[1], Boolean.TRUE.equals(row[2]), (String) row[3])));
    }

    /** Whether an incident is known to be restricted, whoever asks. */
    public Uni<Boolean> isRestricted(String label) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from incident where label = ?1 and restricted)", Boolean.class)
                        .setParameter(1, label)
                        .getSingleResult());
    }

    /** Stores what is newer than what we have; a notice without words only says that it is restricted. */
    Uni<Void> store(List<IncidentNews> news) {
        return Panache.withTransaction(() -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            var labels = new ArrayList<String>();
            for (var one : news) {
                labels.add(one.label());
                all = all.chain(() -> one.snapshot() == null ? notice(one.label()) : upsert(one.snapshot()));
            }
            return all.chain(() -> spread(labels));
        });
    }

    private static Uni<Void> notice(String label) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into incident (label, title, services, restricted, people, version)"
                                        + " values (?1, ?1, cast('{}' as text[]), true, cast('{}' as text[]), 0)"
                                        + " on conflict (label) do update set restricted = true")
                        .setParameter(1, label)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> upsert(IncidentSnapshot incident) {
        var people = new TreeSet<>(incident.roles().values());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into incident (label, title, services, severity, restricted, people, version) values"
                                        + " (?1, ?2, cast(?3 as text[]), cast(?4 as text), ?5, cast(?6 as text[]), ?7)"
                                        + " on conflict (label) do update set title = excluded.title, services = excluded.services,"
                                        + " severity = excluded.severity, restricted = excluded.restricted,"
                                        + " people = excluded.people, version = excluded.version"
                                        + " where excluded.version >= incident.version")
                        .setParameter(1, incident.id())
                        .setParameter(2, incident.title())
                        .setParameter(3, incident.services().toArray(String[]::new))
                        .setParameter(4, incident.severity())
                        .setParameter(5, incident.restricted())
                        .setParameter(6, people.toArray(String[]::new))
                        .setParameter(7, incident.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What was found in an incident is seen by whoever sees the incident. */
    private Uni<Void> spread(List<String> labels) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update action a set restricted = i.restricted, version = a.version + 1,"
                                        + " updated_at = cast(cast(?1 as text) as timestamptz) from incident i"
                                        + " where a.incident = i.label and a.restricted <> i.restricted"
                                        + " and i.label = any(cast(?2 as text[]))")
                        .setParameter(1, today.now().toString())
                        .setParameter(2, labels.toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Remembers who leads the post-mortem; the answer is false where a newer version was seen already. */
    public Uni<Boolean> led(String label, String title, @Nullable String lead, boolean restricted, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into incident (label, title, services, restricted, lead, people, version, postmortem_version)"
                                        + " values (?1, ?2, cast('{}' as text[]), ?3, cast(?4 as text), cast('{}' as text[]), 0, ?5)"
                                        + " on conflict (label) do update set lead = excluded.lead,"
                                        + " restricted = incident.restricted or excluded.restricted,"
                                        + " postmortem_version = excluded.postmortem_version"
                                        + " where excluded.postmortem_version > incident.postmortem_version")
                        .setParameter(1, label)
                        .setParameter(2, title)
                        .setParameter(3, restricted)
                        .setParameter(4, lead)
                        .setParameter(5, version)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    /** Remembers which version of the follow-ups was read; false where a newer one was read already. */
    public Uni<Boolean> followUpsRead(String label, boolean restricted, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into incident (label, title, services, restricted, people, version, followups_version)"
                                        + " values (?1, ?1, cast('{}' as text[]), ?2, cast('{}' as text[]), 0, ?3)"
                                        + " on conflict (label) do update set"
                                        + " restricted = incident.restricted or excluded.restricted,"
                                        + " followups_version = excluded.followups_version"
                                        + " where excluded.followups_version > incident.followups_version")
                        .setParameter(1, label)
                        .setParameter(2, restricted)
                        .setParameter(3, version)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }
}
