package io.debrief.drafting.similar;

import io.debrief.drafting.access.Access;
import io.debrief.drafting.intake.EvidenceReader;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.drafting.intake.StoredEvidence;
import io.debrief.platform.identity.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads an incident and the resolved ones a caller may see beside it. */
@ApplicationScoped
class SimilarDesk {

    private static final int MOST = 200;

    private final IncidentReader incidents;
    private final EvidenceReader evidence;

    SimilarDesk(IncidentReader incidents, EvidenceReader evidence) {
        this.incidents = incidents;
        this.evidence = evidence;
    }

    /** The incident itself and those it may be compared with: resolved, newest first, at most 200, none restricted; with the texts that were brought in, by incident. */
    record Candidates(StoredEvidence self, List<StoredEvidence> others, Map<String, String> imported) {}

    @WithTransaction
    public Uni<Candidates> read(String incident, Caller caller) {
        return Panache.getSession()
                .chain(session -> incidents
                        .find(session, incident)
                        .invoke(found -> Access.require(
                                found,
                                found.isPresent()
                                        && Access.allows(
                                                found.get().incident(),
                                                found.get().restricted(),
                                                caller),
                                incident))
                        .chain(() -> evidence.read(session, incident))
                        .chain(self -> others(session, incident)
                                .chain(others -> imported(session, incident, others)
                                        .map(texts -> new Candidates(self.orElseThrow(), others, texts)))));
    }

    /** Texts about these incidents that were brought in, by incident. */
    private static Uni<Map<String, String>> imported(Mutiny.Session session, String self, List<StoredEvidence> others) {
        var ids = new ArrayList<>(others.stream().map(StoredEvidence::incident).toList());
        ids.add(self);
        return session.createNativeQuery(
                        "select incident, cast(content as jsonb) #>> '{imported,text}' from postmortem"
                                + " where incident in (?1) and cast(content as jsonb) #>> '{imported,text}' is not null",
                        Tuple.class)
                .setParameter(1, ids)
                .getResultList()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class))));
    }

    private Uni<List<StoredEvidence>> others(Mutiny.Session session, String incident) {
        return session.createNativeQuery("""
                        select id from incident
                        where status = 'resolved' and not restricted and content is not null and id <> ?1
                        order by resolved_seen_at desc nulls last, id limit ?2""", String.class)
                .setParameter(1, incident)
                .setParameter(2, MOST)
                .getResultList()
                .chain(ids -> {
                    Uni<List<StoredEvidence>> all = Uni.createFrom().item(ArrayList::new);
                    for (var id : ids) {
                        all = all.chain(list -> evidence.read(session, id).map(stored -> {
                            stored.ifPresent(list::add);
                            return list;
                        }));
                    }
                    return all;
                });
    }
}
