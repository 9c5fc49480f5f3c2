package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.timeline.IncidentSnapshot.KeyBinding;
import io.debrief.platform.identity.Caller;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.incident.IncidentStore;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.suggestion.Candidate;
import io.debrief.timeline.suggestion.Suggesting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks for incidents to which signals that belong nowhere might belong. Its calls run on the caller's session. */
@ApplicationScoped
class Suggestions {

    private static final int MOST_SHARING = 200;
    private static final int MOST_CANDIDATES = 500;
    private static final Duration AROUND = Duration.ofDays(1);

    /** A key that very many signals have is looked at in part: what is suggested need not be complete. */
    private static final String SHARING = """
            select distinct k.key, cast(a.incident as text)
            from unnest(cast(?1 as text[])) as k(key)
            cross join lateral (select s.id from signal s where (s.body -> 'keys') @> jsonb_build_array(k.key)
                                and s.expired_at is null limit %d) as s
            join assignment a on a.signal = s.id
            where a.incident is not null
            """.formatted(MOST_SHARING);

    private final IncidentStore incidents;

    Suggestions(IncidentStore incidents) {
        this.incidents = incidents;
    }

    /** The same signals with suggestions for those that belong to no incident. */
    Uni<List<SignalView>> of(List<SignalView> views, Caller caller) {
        var loose = views.stream().filter(view -> view.incident() == null).toList();
        if (loose.isEmpty()) {
            return Uni.createFrom().item(views);
        }
        var signals = loose.stream().map(SignalView::signal).toList();
        return sharing(signals)
                .chain(sharing -> candidates(signals, sharing, caller)
                        .map(candidates -> views.stream()
                                .map(view -> view.incident() == null
                                        ? view.with(Suggesting.of(view.signal(), candidates, sharing))
                                        : view)
                                .toList()));
    }

    private static Uni<Map<String, Set<UUID>>> sharing(Collection<Signal> signals) {
        var keys = signals.stream()
                .flatMap(signal -> signal.keys().stream())
                .filter(key -> !key.startsWith("service:"))
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Sql.of(SHARING, (Object) keys.toArray(String[]::new)).rows().map(rows -> {
                    var sharing = new HashMap<String, Set<UUID>>();
                    rows.forEach(row -> sharing.computeIfAbsent(row.text(0), key -> new HashSet<>())
                            .add(row.id(1)));
                    return sharing;
                });
    }

    private Uni<List<Candidate>> candidates(List<Signal> signals, Map<String, Set<UUID>> sharing, Caller caller) {
        var uuids = sharing.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var numbers = signals.stream()
                .flatMap(signal -> Suggesting.mentioned(signal).stream())
                .collect(Collectors.toSet());
        var services =
                signals.stream().flatMap(signal -> signal.services().stream()).collect(Collectors.toSet());
        Instant first = signals.stream()
                .map(Signal::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = signals.stream()
                .map(Signal::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return incidents
                .near(caller, uuids, numbers, services, first.minus(AROUND), last.plus(AROUND), MOST_CANDIDATES)
                .map(found -> found.stream().map(Suggestions::candidate).toList());
    }

    private static Candidate candidate(StoredIncident one) {
        return new Candidate(
                one.uuid(),
                one.label(),
                one.incident().title(),
                one.incident().services(),
                one.incident().keys().stream().map(KeyBinding::key).toList(),
                one.incident().startedAt(),
                one.incident().endedAt());
    }
}
