package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts over HTTP. */
@Path("/v1/incidents/{id}/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    private final DraftRequests requests;
    private final DraftDesk desk;
    private final CurrentCaller caller;

    DraftResource(DraftRequests requests, DraftDesk desk, CurrentCaller caller) {
        this.requests = requests;
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * A wish for a draft.
     *
     * @param engine {@code embedded} or {@code model}; by default what is configured
     * @param since for a briefing: when the reader last looked
     */
    public record Wish(@Nullable String engine, @Nullable Instant since) {}

    @POST
    public Uni<Response> ask(@PathParam("id") String incident, @Nullable Wish wish) {
        var engine = wish == null ? null : wish.engine();
        if (engine != null && !engine.equals("embedded") && !engine.equals("model")) {
            throw Problem.invalid("engine", "is embedded or model");
        }
        return requests.ask(incident, caller.person(), engine, wish == null ? null : wish.since())
                .map(revision -> Response.accepted(Map.of("incident", incident, "revision", revision))
                        .location(URI.create("/v1/incidents/" + incident + "/drafts/" + revision))
                        .build());
    }

    @GET
    public Uni<Page<DraftSnapshot>> list(
            @PathParam("id") String incident,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return desk.list(incident, caller.get(), limit, cursor);
    }

    @GET
    @Path("/{revision}")
    public Uni<Response> get(@PathParam("id") String incident, @PathParam("revision") int revision) {
        return desk.find(incident, revision, caller.get()).map(found -> switch (found) {
            case DraftDesk.Found.Draft(var draft) -> Response.ok(draft).build();
            case DraftDesk.Found.InTheMaking(var state) ->
                Response.accepted(Map.of("incident", incident, "revision", revision, "state", state))
                        .header("Retry-After", 1)
                        .build();
            case DraftDesk.Found.Failed() ->
                throw Problem.conflict("draft-failed", "This draft could not be made; ask for another one.");
        });
    }
}
