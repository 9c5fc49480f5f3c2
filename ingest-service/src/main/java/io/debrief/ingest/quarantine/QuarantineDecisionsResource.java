package io.debrief.ingest.quarantine;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people decide about what could not be read. */
@Path("/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineDecisionsResource {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 2_000;

    private final QuarantineDesk desk;
    private final CurrentCaller caller;

    QuarantineDecisionsResource(QuarantineDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Reads an item again; what is read now is on the broker when this answers. */
    @POST
    @Path("{id}/replay")
    public Uni<Replayed> replay(@PathParam("id") String id) {
        var person = caller.person();
        return desk.replay(id, person.id()).map(accepted -> new Replayed(QuarantineDesk.id(id), accepted));
    }

    /** Reads many items again, one after the other; one that still cannot be read does not stop the others. */
    @POST
    @Path("replay")
    public Uni<Outcomes> replayAll(@Nullable Selection selection) {
        var person = caller.person();
        var ids = selection == null ? null : selection.ids();
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            throw Problem.invalid("ids", "must be 1 to " + MOST + " ids of items");
        }
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> one(id, person.id()))
                .collect()
                .asList()
                .map(Outcomes::new);
    }

    private Uni<Outcome> one(String id, String person) {
        return desk.replay(id, person)
                .map(accepted -> new Outcome(id, "replayed", accepted, null))
                .onFailure(Problem.class)
                .recoverWithItem(e -> new Outcome(id, "open", 0, e.getMessage()));
    }

    /** Closes an item that nobody needs, for a reason. */
    @POST
    @Path("{id}/discard")
    public Uni<Void> discard(@PathParam("id") String id, @Nullable Discarding request) {
        var person = caller.person();
        var reason = request == null ? null : request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "must say in 1 to " + LONGEST_REASON + " characters why nobody needs it");
        }
        return desk.discard(id, person.id(), reason.strip());
    }

    /**
     * The outcome of a replay.
     *
     * @param id the item
     * @param accepted how many signals or records it gave
     */
    public record Replayed(UUID id, int accepted) {}

    /**
     * Which items to replay.
     *
     * @param ids their ids, at most 100
     */
    public record Selection(@Nullable List<String> ids) {}

    /**
     * What came of each.
     *
     * @param items in the order asked
     */
    public record Outcomes(List<Outcome> items) {}

    /**
     * What came of one.
     *
     * @param id the item
     * @param state {@code replayed}, or {@code open} where it was not
     * @param accepted how many signals or records it gave
     * @param detail why it was not replayed
     */
    public record Outcome(
            String id, String state, int accepted, @Nullable String detail) {}

    /**
     * Why an item is not needed.
     *
     * @param reason one or more sentences
     */
    public record Discarding(@Nullable String reason) {}
}
