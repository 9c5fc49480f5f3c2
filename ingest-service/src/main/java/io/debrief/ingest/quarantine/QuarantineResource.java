package io.debrief.ingest.quarantine;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What could not be read: listed, looked at, taken home. */
@Path("/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private static final Set<String> STATES = Set.of("open", "replayed", "discarded");

    private final QuarantineStore store;
    private final QuarantineDesk items;

    QuarantineResource(QuarantineStore store, QuarantineDesk items) {
        this.store = store;
        this.items = items;
    }

    /** Items, newest first, of all sources or one; open ones unless another {@code state} or {@code all} is asked for. */
    @GET
    public Uni<Page<QuarantineItem>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 2);
        return store.list(
                        wanted(state),
                        source,
                        after.isEmpty() ? null : instant(after.get(0)),
                        after.isEmpty() ? null : QuarantineDesk.id(after.get(1)),
                        size + 1)
                .map(found -> Page.of(found, size, item -> Cursor.of(item.receivedAt(), item.id())));
    }

    /** One item with its redacted body. */
    @GET
    @Path("{id}")
    public Uni<Quarantined> get(@PathParam("id") String id) {
        return items.existing(id);
    }

    /** An item's body as a file: what was kept of it, secrets taken out. */
    @GET
    @Path("{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Response> body(@PathParam("id") String id) {
        return items.existing(id)
                .map(item -> Response.ok(bytes(item))
                        .header("Content-Disposition", "attachment; filename=\"" + item.id() + ".txt\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    private static byte[] bytes(Quarantined item) {
        return "base64".equals(item.encoding())
                ? Base64.getDecoder().decode(item.body())
                : item.body().getBytes(StandardCharsets.UTF_8);
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

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }
}
