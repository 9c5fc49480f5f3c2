package io.debrief.timeline.incident;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.Decisions;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.Erase;
import io.debrief.timeline.ruling.Expire;
import io.debrief.timeline.ruling.GiveLabel;
import io.debrief.timeline.ruling.Undo;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /v1/rulings}: taking back what was decided, which is a ruling too. */
@Path("/v1/rulings")
public class UndoResource {

    private final RulingStore rulings;
    private final Decisions decisions;
    private final IncidentStore incidents;
    private final CurrentCaller caller;

    UndoResource(RulingStore rulings, Decisions decisions, IncidentStore incidents, CurrentCaller caller) {
        this.rulings = rulings;
        this.decisions = decisions;
        this.incidents = incidents;
        this.caller = caller;
    }

    /** Takes a ruling back; the answer's {@code ruling} is the one that undoes, to take that back in turn. */
    @DELETE
    @Path("{id}")
    public Uni<Response> undo(@PathParam("id") UUID id, @RestQuery @Nullable String reason) {
        var person = caller.person();
        return Panache.withSession(() -> rulings.find(id))
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .call(found -> visible(found, person))
                .map(UndoResource::undoable)
                .chain(found -> {
                    var undo = Ids.random();
                    return decisions
                            .record(
                                    person,
                                    now -> new StoredRuling(
                                            new Undo(undo, now, person.id(), reason, id),
                                            found.incident(),
                                            found.line()))
                            .map(applied -> Response.status(applied ? 200 : 202)
                                    .entity(Map.of("ruling", undo, "undone", id))
                                    .build());
                });
    }

    private Uni<Void> visible(StoredRuling found, Person person) {
        var incident = found.incident();
        if (incident == null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withSession(() -> incidents.byUuid(incident))
                .invoke(owner -> {
                    if (owner.isPresent() && !owner.get().isVisibleTo(person)) {
                        throw notFound(found.ruling().id());
                    }
                })
                .replaceWithVoid();
    }

    private static StoredRuling undoable(StoredRuling found) {
        return switch (found.ruling()) {
            case Erase erase -> throw lasting("What was erased cannot come back.");
            case Expire expire -> throw lasting("What has expired cannot come back.");
            case GiveLabel label -> throw lasting("A label is given once.");
            default -> found;
        };
    }

    private static Problem lasting(String why) {
        return Problem.conflict("ruling-lasts", why);
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound("ruling-not-found", "No ruling " + id);
    }
}
