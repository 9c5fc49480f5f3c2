package io.debrief.drafting.intake;

import io.debrief.contracts.timeline.IncidentSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads an incident without its entries; runs in the caller's transaction. */
@ApplicationScoped
public class IncidentReader {

    private final EvidenceParser parser;

    IncidentReader(EvidenceParser parser) {
        this.parser = parser;
    }

    /**
     * An incident and what is counted about its evidence.
     *
     * @param incident the incident
     * @param restricted whether only named people may see it
     * @param changes how often its evidence changed
     * @param erasures how often something of it was erased
     */
    public record Head(IncidentSnapshot incident, boolean restricted, long changes, long erasures) {}

    /** The incident; empty where the timeline has not told of it. */
    public Uni<Optional<Head>> find(Mutiny.Session session, String id) {
        return find(session, id, "");
    }

    /** The same, locked until the end of the transaction: whoever changes what hangs on an incident locks it first. */
    public Uni<Optional<Head>> lock(Mutiny.Session session, String id) {
        return find(session, id, " for update");
    }

    private Uni<Optional<Head>> find(Mutiny.Session session, String id, String lock) {
        return session.createNativeQuery(
                        "select content, restricted, changes, erasures from incident"
                                + " where id = ?1 and content is not null" + lock,
                        Tuple.class)
                .setParameter(1, id)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Head(
                                parser.incident(row.get(0, String.class)),
                                row.get(1, Boolean.class),
                                row.get(2, Long.class),
                                row.get(3, Long.class))));
    }
}
