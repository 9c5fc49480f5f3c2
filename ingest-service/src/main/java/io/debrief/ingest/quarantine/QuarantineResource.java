package io.debrief.ingest.quarantine;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could not be read: listed, looked at, replayed, discarded. */
@Path("/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private static final Set<String> STATES = Set.of("open", "replayed", "discarded");

    private final QuarantineStore store;
    private final Replaying replaying;
    private final CurrentCaller caller;
    private final Clock clock;

    QuarantineResource(QuarantineStore store, Replaying replaying, CurrentCaller caller, Clock clock) {
        this.store = store;
        this.replaying = replaying;
        this.caller = caller;
        this.clock = clock;
    }

    /** Items, newest first; open ones unless another {@code state} or {@code all} is asked for. */
    @GET
    public Uni<Page<QuarantineItem>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 2);
        return store.list(
                        wanted(state),
                        after.isEmpty() ? null : instant(after.get(0)),
                        after.isEmpty() ? null : id(after.get(1)),
                        size + 1)
                .map(found -> Page.of(found, size, item -> Cursor.of(item.receivedAt(), item.id())));
    }

    /** One item with its redacted body. */
    @GET
    @Path("{id}")
    public Uni<Quarantined> get(@PathParam("id") String id) {
        return existing(id);
    }

    /** Reads an item again; what is read now is on the broker when this answers. */
    @POST
    @Path("{id}/replay")
    public Uni<Replayed> replay(@PathParam("id") String id) {
        var person = caller.person();
        return open(id).chain(item -> replaying
                .replay(item)
                .emitOn(CallersContext.executor())
                .onFailure(BrokerAwayException.class)
                .transform(e -> Problem.unavailable("The broker is away; try again.", 5))
                .chain(outcome -> switch (outcome) {
                    case Replaying.Outcome.Read read ->
                        close(item, "replayed", person.id()).replaceWith(new Replayed(item.id(), read.accepted()));
                    case Replaying.Outcome.StillUnreadable still ->
                        Uni.createFrom().failure(Problem.unprocessable("still-unreadable", still.why()));
                }));
    }

    /** Closes an item that nobody needs. */
    @POST
    @Path("{id}/discard")
    public Uni<Void> discard(@PathParam("id") String id) {
        var person = caller.person();
        return open(id).chain(item -> close(item, "discarded", person.id()));
    }

    private Uni<Void> close(Quarantined item, String state, String by) {
        return store.close(item.id(), state, by, clock.instant())
                .onItem()
                .transformToUni(closed -> closed
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(Problem.conflict("already-closed", "Somebody else closed it.")));
    }

    private Uni<Quarantined> open(String id) {
        return existing(id).invoke(item -> {
            if (!"open".equals(item.state())) {
                throw Problem.conflict("already-closed", "It is " + item.state() + " already.");
            }
        });
    }

    private Uni<Quarantined> existing(String id) {
        return store.find(id(id)).onItem().transform(item -> {
            if (item == null) {
                throw Problem.notFound("quarantine-item-not-found", "There is no such item.");
            }
            return item;
        });
    }

    private static @Nullable String wanted(@Nullable String state) {
        if (state == null) {
            return "open";
        }
        if ("all".equals(state)) {
            return null;
        }
        if (!STATES.contains(state)) {
            throw Problem.invalid("state", "must be open, replayed, discarded or all");
        }
        return state;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("quarantine-item-not-found", "There is no such item.");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }

    /**
     * The outcome of a replay.
     *
     * @param id the item
     * @param accepted how many signals or records it gave
     */
    public record Replayed(UUID id, int accepted) {}
}
