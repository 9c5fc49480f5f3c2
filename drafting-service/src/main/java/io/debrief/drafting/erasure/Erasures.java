package io.debrief.drafting.erasure;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Blanks what quoted an erased line, in the transaction that takes the erasure in. */
@ApplicationScoped
public class Erasures {

    private final List<Quoting> quoting;

    Erasures(@All List<Quoting> quoting) {
        this.quoting = List.copyOf(quoting);
    }

    /** Blanks quotations of these lines; the incidents are locked by the caller. */
    public Uni<Void> apply(Mutiny.Session session, List<ErasedLines> erased) {
        Map<String, List<ErasedLines>> byIncident = erased.stream()
                .collect(Collectors.groupingBy(ErasedLines::incident, TreeMap::new, Collectors.toList()));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var incident : byIncident.entrySet()) {
            all = all.chain(() -> apply(session, incident.getKey(), incident.getValue()));
        }
        return all;
    }

    private Uni<Void> apply(Mutiny.Session session, String incident, List<ErasedLines> erased) {
        Uni<Void> all = session.createNativeQuery("update incident set erasures = erasures + 1 where id = ?1")
                .setParameter(1, incident)
                .executeUpdate()
                .replaceWithVoid();
        for (var place : quoting) {
            all = all.chain(() -> place.blank(session, incident, erased));
        }
        return all;
    }
}
