package io.debrief.timeline.incident;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds incidents for callers; what somebody may not see is not there. */
@ApplicationScoped
public class Incidents {

    private static final Pattern LABEL = Pattern.compile("INC-([1-9][0-9]{0,17})");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IncidentStore store;

    Incidents(IncidentStore store) {
        this.store = store;
    }

    /**
     * The incident of this label or uuid; one that joined another answers for itself.
     *
     * @throws Problem 404 where there is none, or the caller may not know
     */
    public Uni<StoredIncident> find(String id, Caller caller) {
        return Panache.withSession(() -> lookup(id))
                .map(found ->
                        found.filter(incident -> incident.isVisibleTo(caller)).orElseThrow(() -> notFound(id)))
                .call(incident -> survivorSeenBy(caller, incident, id));
    }

    /** What joined a restricted incident is as hidden as that. */
    private Uni<Void> survivorSeenBy(Caller caller, StoredIncident incident, String id) {
        var survivor = incident.survivor();
        return survivor == null
                ? Uni.createFrom().voidItem()
                : find(survivor.toString(), caller)
                        .onFailure(Problem.class)
                        .transform(hidden -> notFound(id))
                        .replaceWithVoid();
    }

    /** The incident of this label or uuid; where it joined another, that one. */
    public Uni<StoredIncident> follow(String id, Caller caller) {
        return find(id, caller).chain(incident -> {
            var survivor = incident.survivor();
            return survivor == null ? Uni.createFrom().item(incident) : follow(survivor.toString(), caller);
        });
    }

    private Uni<Optional<StoredIncident>> lookup(String id) {
        var label = LABEL.matcher(id);
        if (label.matches()) {
            return store.byNumber(Long.parseLong(label.group(1)));
        }
        return UUIDS.matcher(id).matches()
                ? store.byUuid(UUID.fromString(id))
                : Uni.createFrom().item(Optional.empty());
    }

    /** The 404 for an id. */
    static Problem notFound(String id) {
        return Problem.notFound("incident-not-found", "No incident " + id);
    }
}
