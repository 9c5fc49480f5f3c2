package io.debrief.ingest.imports;

import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.source.Sources;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Brings in what happened before Debrief was connected; ids make a second time harmless. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern TEAM = Pattern.compile("[A-Z0-9]{0,32}");
    private static final int LONGEST_NAME = 200;
    private static final int COME_AGAIN = 60;

    private final Imports imports;
    private final Uploads uploads;
    private final Sources sources;
    private final Redactor redactor;
    private final CurrentCaller caller;

    ImportsResource(Imports imports, Uploads uploads, Sources sources, Redactor redactor, CurrentCaller caller) {
        this.imports = imports;
        this.uploads = uploads;
        this.sources = sources;
        this.redactor = redactor;
        this.caller = caller;
    }

    /**
     * Starts an import, or tells of the one this very file is in already: NDJSON of signals
     * ({@code application/x-ndjson}), a Slack export ({@code application/zip}) or a list an API gave
     * ({@code application/json}).
     *
     * @param format what the file is; without it the media type or the file's beginning tells
     * @param source the source its signals are of; without it they are of {@code import}, {@code slack-import}, …
     * @param team the Slack workspace's id, where the export does not tell it
     * @param name how the file is called, for people
     * @param again {@code true} reads a file anew that was imported already
     */
    @POST
    @Blocking
    @MachinesMay(scope = "imports:write")
    public RestResponse<ImportProgress> start(
            @HeaderParam("Content-Type") @Nullable String contentType,
            @HeaderParam("Content-Length") @Nullable Long length,
            @QueryParam("format") @Nullable String format,
            @QueryParam("source") @Nullable String source,
            @QueryParam("team") @Nullable String team,
            @QueryParam("name") @Nullable String name,
            @QueryParam("again") boolean again,
            InputStream body)
            throws IOException {
        try {
            return accepted(
                    new Sent(contentType, length == null ? -1 : length, body), format, source, team, name, again);
        } finally {
            drain(body);
        }
    }

    /**
     * Reads what is left of a body that was refused, and throws it away: what is not read would be kept in memory by the
     * server, however much it is.
     */
    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            Log.debugf("The rest of a refused file did not arrive: %s", e.getMessage());
        }
    }

    /** A body with what its headers say. */
    private record Sent(@Nullable String type, long length, InputStream body) {}

    private RestResponse<ImportProgress> accepted(
            Sent sent,
            @Nullable String format,
            @Nullable String source,
            @Nullable String team,
            @Nullable String name,
            boolean again)
            throws IOException {
        if (!ImportFormat.possible(sent.type())) {
            throw new Problem(
                    415,
                    "unsupported-media-type",
                    "An import is application/x-ndjson, application/zip or application/json.");
        }
        var told = format == null ? ImportFormat.of(sent.type()) : Optional.of(named(format));
        told.ifPresent(known -> source(known, source));
        var upload = received(sent.body(), sent.length());
        var request = request(told, upload, source, team, name);
        var progress = imports.start(request, upload, again)
                .orElseThrow(() -> Problem.unavailable("Too many imports wait for their turn.", COME_AGAIN));
        return RestResponse.ResponseBuilder.<ImportProgress>accepted(progress)
                .header("Location", "/v1/imports/" + progress.id())
                .build();
    }

    private Upload received(InputStream body, long length) {
        try {
            return uploads.receive(body, length);
        } catch (UploadRefusedException e) {
            var words = String.valueOf(e.getMessage());
            throw switch (e.why()) {
                case EMPTY -> Problem.invalid("body", words);
                case TOO_LARGE -> new Problem(413, "import-too-large", words);
                case NO_ROOM -> new Problem(507, "no-room", words);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the file did not arrive", e);
        }
    }

    /** What was asked for; a file that turns out to be nothing known is not kept. */
    private ImportRequest request(
            Optional<ImportFormat> told,
            Upload upload,
            @Nullable String source,
            @Nullable String team,
            @Nullable String name) {
        try {
            var format = told.or(() -> guessed(upload))
                    .orElseThrow(() -> new Problem(
                                    400,
                                    "unknown-import-format",
                                    "The file is none of what can be imported, or is empty; name its format: "
                                            + ImportFormat.words() + ".")
                            .with("formats", ImportFormat.words()));
            return new ImportRequest(
                    format,
                    source(format, source),
                    team(team),
                    shown(name),
                    caller.get().reference());
        } catch (RuntimeException e) {
            uploads.forget(upload);
            throw e;
        }
    }

    private static Optional<ImportFormat> guessed(Upload upload) {
        try {
            return FormatGuess.of(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be read", e);
        }
    }

    private static ImportFormat named(String format) {
        return ImportFormat.named(format)
                .orElseThrow(() -> Problem.invalid("format", "must be one of " + ImportFormat.words()));
    }

    private String source(ImportFormat format, @Nullable String given) {
        if (given == null) {
            return format.usualSource();
        }
        if (!SOURCE.matcher(given).matches()) {
            throw Problem.invalid("source", "must be lower-case letters, digits and hyphens");
        }
        var type = format.sourceType();
        var known = sources.book().find(given);
        if (type.isPresent() && known.isPresent() && !known.get().type().word().equals(type.get())) {
            throw Problem.invalid("source", "is not of type " + type.get());
        }
        return given;
    }

    private static String team(@Nullable String given) {
        if (given != null && !TEAM.matcher(given).matches()) {
            throw Problem.invalid("team", "must be a workspace's id, such as T0123ABCD");
        }
        return given == null ? "" : given;
    }

    private @Nullable String shown(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var clean = redactor.clean(name, new HashMap<>()).replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
