package io.debrief.ingest.imports;

import io.debrief.ingest.source.Sources;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Brings in what happened before Debrief was connected; ids make a second time harmless. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern TEAM = Pattern.compile("[A-Z0-9]{0,32}");
    private static final int COME_AGAIN = 60;

    private final Imports imports;
    private final ImportStore store;
    private final Sources sources;
    private final CurrentCaller caller;
    private final Clock clock;

    ImportsResource(Imports imports, ImportStore store, Sources sources, CurrentCaller caller, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Starts an import: NDJSON of signals ({@code application/x-ndjson}) or a Slack export ({@code application/zip}).
     *
     * @param source the source its signals are of; without it they are of {@code import} or {@code slack-import}
     * @param team the Slack workspace's id, where the export does not tell it
     */
    @POST
    @Blocking
    @MachinesMay(scope = "imports:write")
    public RestResponse<ImportProgress> start(
            @HeaderParam("Content-Type") @Nullable String contentType,
            @QueryParam("source") @Nullable String source,
            @QueryParam("team") @Nullable String team,
            File body) {
        var format = ImportFormat.of(contentType)
                .orElseThrow(() -> new Problem(
                        415, "unsupported-media-type", "An import is application/x-ndjson or application/zip."));
        var from = source(format, source);
        var workspace = team(team);
        var order = new ImportOrder(
                Ids.random(), format, from, workspace, kept(body), caller.get().reference(), clock.instant());
        var progress = started(order);
        return RestResponse.ResponseBuilder.<ImportProgress>accepted(progress)
                .header("Location", "/v1/imports/" + progress.id())
                .build();
    }

    /** The upload is streamed to disk on this thread; the table is spoken to on the event loop. */
    private ImportProgress started(ImportOrder order) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> imports.start(order));
        } catch (RejectedExecutionException e) {
            Imports.remove(order);
            throw Problem.unavailable("Too many imports wait for their turn.", COME_AGAIN);
        } catch (Throwable e) {
            Imports.remove(order);
            throw new IllegalStateException("an import could not be noted", e);
        }
    }

    /** How far an import came. */
    @GET
    @Path("{id}")
    public Uni<ImportProgress> get(@PathParam("id") String id) {
        return store.find(id(id)).onItem().transform(progress -> {
            if (progress == null) {
                throw Problem.notFound("import-not-found", "There is no such import.");
            }
            return progress;
        });
    }

    private String source(ImportFormat format, @Nullable String given) {
        if (given == null) {
            return format == ImportFormat.SLACK_EXPORT ? "slack-import" : "import";
        }
        if (!SOURCE.matcher(given).matches()) {
            throw Problem.invalid("source", "must be lower-case letters, digits and hyphens");
        }
        var wrongType = sources.book()
                .find(given)
                .filter(known -> format == ImportFormat.SLACK_EXPORT
                        && !known.type().word().equals("slack"));
        if (wrongType.isPresent()) {
            throw Problem.invalid("source", "is not of type slack");
        }
        return given;
    }

    private static String team(@Nullable String given) {
        if (given != null && !TEAM.matcher(given).matches()) {
            throw Problem.invalid("team", "must be a workspace's id, such as T0123ABCD");
        }
        return given == null ? "" : given;
    }

    /** The upload's file ends with the request; the import goes on. */
    private static java.nio.file.Path kept(File body) {
        try {
            var kept = Files.createTempFile("debrief-import-", ".part");
            return Files.move(body.toPath(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the upload", e);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("import-not-found", "There is no such import.");
        }
    }
}
