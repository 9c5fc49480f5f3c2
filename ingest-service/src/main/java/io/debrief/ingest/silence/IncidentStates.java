package io.debrief.ingest.silence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;

/** The table of incidents and whether they are open. */
@ApplicationScoped
public class IncidentStates {

    private static final String KEEP = """
            insert into incident_states as known (id, version, open, started_at)
            select i, v, o, s
            from unnest(cast(?1 as text[]), cast(?2 as bigint[]), cast(?3 as boolean[]), cast(cast(?4 as text[]) as timestamptz[]))
                 as t (i, v, o, s)
            on conflict (id) do update set
              version = greatest(known.version, excluded.version), open = excluded.open, started_at = excluded.started_at
            where excluded.version = -1 or excluded.version > known.version""";

    /** Keeps what is newer than what is known. */
    @WithTransaction
    Uni<Void> keep(List<IncidentState> states) {
        var newest = new TreeMap<String, IncidentState>();
        states.forEach(state -> newest.put(state.id(), state));
        var all = List.copyOf(newest.values());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, all.stream().map(IncidentState::id).toArray(String[]::new))
                        .setParameter(
                                2, all.stream().map(IncidentState::version).toArray(Long[]::new))
                        .setParameter(3, all.stream().map(IncidentState::open).toArray(Boolean[]::new))
                        .setParameter(
                                4,
                                all.stream()
                                        .map(state -> state.startedAt().toString())
                                        .toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
