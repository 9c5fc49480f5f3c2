package io.debrief.actions.decision;

import io.debrief.actions.store.Snapshots;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people propose, and evidence. */
@Path("/v1/actions")
public class ProposalResource {

    private static final String KEY = "Idempotency-Key";

    private final CurrentCaller caller;
    private final Proposals proposals;

    ProposalResource(CurrentCaller caller, Proposals proposals) {
        this.caller = caller;
        this.proposals = proposals;
    }

    /** A follow-up of somebody's own; a candidate until it is decided. */
    @POST
    public Uni<RestResponse<ActionSnapshot>> propose(
            @HeaderParam(KEY) @Nullable String key, Proposal.@Nullable Body body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        return proposals
                .propose(body.read(), key, caller.person())
                .map(action -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, Snapshots.of(action))
                        .location(URI.create("/v1/actions/" + action.id().label()))
                        .header("ETag", Versions.tag(action.version()))
                        .build());
    }

    /** Evidence; it shows something and decides nothing, so machines with the scope may bring it. */
    @POST
    @Path("/{id}/evidence")
    @MachinesMay(scope = "evidence:write")
    public Uni<RestResponse<ActionSnapshot>> attach(
            @PathParam("id") String id, @HeaderParam(KEY) @Nullable String key, Bodies.@Nullable Attach body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        var evidence = EvidenceInput.of(body.url(), body.note());
        return proposals
                .attach(id, evidence, key, caller.get())
                .map(action -> DecisionResource.answer(RestResponse.Status.OK, action));
    }
}
