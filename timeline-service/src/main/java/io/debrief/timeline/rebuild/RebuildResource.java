package io.debrief.timeline.rebuild;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.timeline.wake.Bell;
import io.debrief.timeline.wake.News;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;

/** {@code /v1/rebuilds}: all timelines computed again from the archive, in random order; the digests tell what it changed. */
@Path("/v1/rebuilds")
public class RebuildResource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 100;

    private final RebuildStore store;
    private final CurrentCaller caller;
    private final Bell bell;
    private final Clock clock;
    private final Vertx vertx;

    RebuildResource(RebuildStore store, CurrentCaller caller, Bell bell, Clock clock, Vertx vertx) {
        this.store = store;
        this.caller = caller;
        this.bell = bell;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Asks for one and waits a while for it: 200 with the digests, or 202 and where to look. */
    @POST
    @MachinesMay(scope = "timeline:rebuild")
    public Uni<Response> rebuild() {
        var asking = caller.get();
        if (asking instanceof Person person && !person.is(Person.ADMIN)) {
            throw Problem.forbidden("role-missing", "This needs the role admin.");
        }
        var id = Ids.random();
        return Panache.withTransaction(() -> store.ask(id, asking.reference()).chain(() -> bell.ring(News.ARRIVALS)))
                .chain(() -> done(id, clock.instant().plus(PATIENCE), CallersContext.executor()))
                .map(RebuildResource::answer);
    }

    /** How one went. */
    @GET
    @Path("{id}")
    public Uni<Rebuild> get(@PathParam("id") UUID id) {
        return find(id);
    }

    private Uni<Rebuild> find(UUID id) {
        return Panache.withSession(() -> store.find(id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("rebuild-not-found", "No rebuild " + id)));
    }

    private Uni<Rebuild> done(UUID id, Instant deadline, Executor context) {
        return find(id).chain(rebuild -> !rebuild.state().equals("asked")
                        || clock.instant().isAfter(deadline)
                ? Uni.createFrom().item(rebuild)
                : Uni.createFrom()
                        .<Void>emitter(emitter -> vertx.setTimer(PAUSE_MILLIS, ignored -> emitter.complete(null)))
                        .emitOn(context)
                        .chain(() -> done(id, deadline, context)));
    }

    private static Response answer(Rebuild rebuild) {
        return Response.status(rebuild.state().equals("asked") ? 202 : 200)
                .location(URI.create("/v1/rebuilds/" + rebuild.id()))
                .entity(rebuild)
                .build();
    }
}
