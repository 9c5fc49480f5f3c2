package io.debrief.drafting.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads an incident's evidence; runs in the caller's transaction. */
@ApplicationScoped
public class EvidenceReader {

    /** What is stored of an incident; empty where the timeline has not told of it. */
    public Uni<Optional<StoredEvidence>> read(Mutiny.Session session, String incident) {
        return head(session, incident, "").chain(head -> complete(session, head));
    }

    /** The same, with the incident locked until the end of the transaction. */
    public Uni<Optional<StoredEvidence>> lockAndRead(Mutiny.Session session, String incident) {
        return head(session, incident, " for update").chain(head -> complete(session, head));
    }

    private static Uni<List<Tuple>> head(Mutiny.Session session, String incident, String lock) {
        return session.createNativeQuery(
                        "select id, restricted, changes, erasures, content from incident"
                                + " where id = ?1 and content is not null" + lock,
                        Tuple.class)
                .setParameter(1, incident)
                .getResultList();
    }

    private static Uni<Optional<StoredEvidence>> complete(Mutiny.Session session, List<Tuple> head) {
        if (head.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var found = head.get(0);
        var id = found.get(0, String.class);
        return session.createNativeQuery("select content from entry where incident = ?1 order by id", String.class)
                .setParameter(1, id)
                .getResultList()
                .chain(entries -> session.createNativeQuery("select content from person order by id", String.class)
                        .getResultList()
                        .map(people -> Optional.of(new StoredEvidence(
                                id,
                                found.get(1, Boolean.class),
                                found.get(2, Long.class),
                                found.get(3, Long.class),
                                found.get(4, String.class),
                                entries,
                                people))));
    }
}
