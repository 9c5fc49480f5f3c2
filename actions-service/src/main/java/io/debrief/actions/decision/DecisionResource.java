package io.debrief.actions.decision;

import io.debrief.actions.decision.Decisions.Target;
import io.debrief.actions.life.Action;
import io.debrief.actions.life.Decision;
import io.debrief.actions.store.Snapshots;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people decide about one follow-up; machines are refused before anything is read. */
@Path("/v1/actions/{id}")
public class DecisionResource {

    private static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";

    private final CurrentCaller caller;
    private final Decisions decisions;

    DecisionResource(CurrentCaller caller, Decisions decisions) {
        this.caller = caller;
        this.decisions = decisions;
    }

    /** Names an owner and a day. */
    @POST
    @Path("/take")
    public Uni<RestResponse<ActionSnapshot>> take(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable Take body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    /** Accepts what was offered, in person or as said in the room. */
    @POST
    @Path("/accept")
    public Uni<RestResponse<ActionSnapshot>> accept(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key) {
        return decide(id, ifMatch, key, new Decision.Accept());
    }

    /** Decides against it. */
    @POST
    @Path("/drop")
    public Uni<RestResponse<ActionSnapshot>> drop(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable Drop body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    /** Says that it was done before. */
    @POST
    @Path("/already-done")
    public Uni<RestResponse<ActionSnapshot>> alreadyDone(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable AlreadyDone body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    /** Puts it off, once. */
    @POST
    @Path("/later")
    public Uni<RestResponse<ActionSnapshot>> later(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable Later body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    /** Says how far it is. */
    @POST
    @Path("/progress")
    public Uni<RestResponse<ActionSnapshot>> progress(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable Progress body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    /** Moves the day, with a reason. */
    @POST
    @Path("/redate")
    public Uni<RestResponse<ActionSnapshot>> redate(
            @PathParam("id") String id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(KEY) @Nullable String key,
            Bodies.@Nullable Redate body) {
        return decide(id, ifMatch, key, given(body).read());
    }

    private Uni<RestResponse<ActionSnapshot>> decide(
            String id, @Nullable String ifMatch, @Nullable String key, Decision decision) {
        return decisions
                .decide(new Target(id, ifMatch, key), decision, caller.person())
                .map(action -> answer(RestResponse.Status.OK, action));
    }

    static RestResponse<ActionSnapshot> answer(RestResponse.Status status, Action action) {
        return RestResponse.ResponseBuilder.create(status, Snapshots.of(action))
                .header("ETag", Versions.tag(action.version()))
                .build();
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        return body;
    }
}
