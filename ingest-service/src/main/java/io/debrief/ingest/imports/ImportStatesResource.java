package io.debrief.ingest.imports;

import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports: how far they came, what could not be read of them, another try, an end. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportStatesResource {

    private final ImportQueries queries;
    private final Imports imports;
    private final CurrentCaller caller;

    ImportStatesResource(ImportQueries queries, Imports imports, CurrentCaller caller) {
        this.queries = queries;
        this.imports = imports;
        this.caller = caller;
    }

    /**
     * Imports, newest first.
     *
     * @param sha256 only those of a file with this hash, in hexadecimal digits
     */
    @GET
    public Uni<Page<ImportProgress>> list(
            @QueryParam("sha256") @Nullable String sha256,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 2);
        var before = after.isEmpty() ? null : instant(after.get(0));
        return queries.list(sha256, before, after.isEmpty() ? null : id(after.get(1)), size + 1)
                .map(found -> Page.of(found, size, one -> Cursor.of(one.startedAt(), one.id())));
    }

    /** How far an import came. */
    @GET
    @Path("{id}")
    public Uni<ImportProgress> get(@PathParam("id") String id) {
        return queries.existing(id(id));
    }

    /** What could not be read of an import's file, in its order; the first thousand are kept. */
    @GET
    @Path("{id}/problems")
    public Uni<Page<ImportProblem>> problems(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 1);
        var known = id(id);
        return queries.existing(known)
                .chain(ignored -> queries.problems(known, after.isEmpty() ? 0 : number(after.getFirst()), size + 1))
                .map(found -> Page.of(found, size, one -> Cursor.of(one.number())));
    }

    /** Lets an import that failed go on where it was. */
    @POST
    @Path("{id}/retry")
    @Blocking
    @MachinesMay(scope = "imports:write")
    public ImportProgress retry(@PathParam("id") String id) {
        var known = existing(id);
        if (ImportState.of(known.state()) != ImportState.FAILED) {
            throw Problem.conflict("import-not-failed", "The import is " + known.state() + ".");
        }
        return imports.retry(known.id())
                .orElseThrow(() -> Problem.conflict(
                        "import-file-gone", "The file is not kept any more; import it again, and it goes on."));
    }

    /** Gives an import up and removes its file; what of it the broker has, stays. */
    @POST
    @Path("{id}/discard")
    @Blocking
    public ImportProgress discard(@PathParam("id") String id) {
        var known = existing(id);
        if (!imports.discard(known.id(), "Given up by " + caller.get().reference() + ".")) {
            throw Problem.conflict("import-done", "The import is done.");
        }
        return existing(id);
    }

    private ImportProgress existing(String id) {
        return OnEventLoop.await(() -> queries.existing(id(id)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("import-not-found", "There is no such import.");
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }
}
