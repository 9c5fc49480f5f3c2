package io.debrief.standalone.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings one file in. It is known by its hash: run again, it goes on where it was, and what is done already is told. While
 * ingest is away it is waited for.
 */
public final class Backfill {

    /** Everything is in. */
    public static final int DONE = 0;

    /** It was refused, or failed. */
    public static final int FAILED = 1;

    /** It is in, but for what could not be read. */
    public static final int PARTLY = 3;

    private static final Duration PLAIN = Duration.ofSeconds(5);
    private static final Duration LIVE = Duration.ofMillis(200);
    private static final long SHOWN = 20;

    private final Ingest ingest;
    private final Request request;
    private final Patience patience;
    private final Ticker ticker;

    /**
     * A backfill.
     *
     * @param terminal whether lines can replace themselves
     * @param patience how often to look, and how long to wait for an ingest that is away
     */
    public Backfill(Ingest ingest, Request request, PrintWriter out, boolean terminal, Patience patience) {
        this.ingest = ingest;
        this.request = request;
        this.patience = patience;
        this.ticker = new Ticker(out, terminal, terminal ? LIVE : PLAIN);
    }

    /**
     * Runs to the import's end.
     *
     * @return {@link #DONE}, {@link #FAILED} or {@link #PARTLY}
     * @throws IOException when the file cannot be read
     */
    public int run() throws IOException, InterruptedException {
        long size = Files.size(request.file());
        ticker.say("Reading " + request.file().getFileName() + ", " + Words.size(size));
        var hash = FileHash.of(request.file(), read -> ticker.tick("  " + Words.share(read, size)));
        var away = new Away(ingest, patience, ticker);
        var begun = away.until(api -> begin(api, hash, size));
        if (begun.isEmpty()) {
            return FAILED;
        }
        var id = begun.get();
        ticker.say("Import " + id + "; it goes on in the stack if you leave");
        return told(followed(away, id), away);
    }

    /** The id of the import; empty where it is refused. */
    private Optional<String> begin(Api api, String hash, long size) throws IOException, InterruptedException {
        var known = Away.there(api.get("/v1/imports?limit=20&sha256=" + hash))
                .expect(200)
                .json();
        for (var one : known.path("items")) {
            if (request.means(one)) {
                var taken = again(api, one);
                if (taken.isPresent()) {
                    return taken;
                }
                break;
            }
        }
        return uploaded(api, size);
    }

    /** The known import of this file, where there is no need to send the file again. */
    private Optional<String> again(Api api, JsonNode known) throws IOException, InterruptedException {
        var id = known.path("id").asText();
        switch (known.path("state").asText()) {
            case "done" -> {
                if (request.again()) {
                    return Optional.empty();
                }
                ticker.say("This file was imported at "
                        + known.path("finishedAt").asText() + " already; --again reads it anew");
                return Optional.of(id);
            }
            case "failed" -> {
                return known.path("retryable").asBoolean()
                                && Away.there(api.post("/v1/imports/" + id + "/retry", null))
                                                .status()
                                        == 200
                        ? Optional.of(id)
                        : Optional.empty();
            }
            default -> {
                return known.path("stalled").asBoolean() ? Optional.empty() : Optional.of(id);
            }
        }
    }

    private Optional<String> uploaded(Api api, long size) throws IOException, InterruptedException {
        ticker.say("Sending it");
        var answer = Away.there(api.upload(
                "/v1/imports?" + request.query(),
                request.file(),
                "application/octet-stream",
                sent -> ticker.tick("  " + Words.size(sent) + ", " + Words.share(sent, size))));
        if (answer.status() == 202) {
            return Optional.of(answer.json().path("id").asText());
        }
        ticker.say(Words.problem(answer.status(), answer.json()));
        return Optional.empty();
    }

    private JsonNode followed(Away away, String id) throws IOException, InterruptedException {
        while (true) {
            var progress = away.until(
                    api -> Away.there(api.get("/v1/imports/" + id)).expect(200).json());
            var state = progress.path("state").asText();
            if (!state.equals("queued") && !state.equals("running")) {
                return progress;
            }
            ticker.tick(Words.progress(progress));
            Thread.sleep(patience.look().toMillis());
        }
    }

    private int told(JsonNode end, Away away) throws IOException, InterruptedException {
        ticker.say(Words.end(end));
        boolean done = end.path("state").asText().equals("done");
        if (!done) {
            ticker.say("  " + end.path("detail").asText());
        }
        var id = end.path("id").asText();
        if (end.path("problems").asLong() > 0) {
            var problems = away.until(api -> Away.there(api.get("/v1/imports/" + id + "/problems?limit=" + SHOWN))
                    .expect(200)
                    .json());
            for (var one : problems.path("items")) {
                ticker.say("  " + one.path("place").asText() + ": "
                        + one.path("why").asText());
            }
            if (problems.path("next").isTextual()) {
                ticker.say("  …and more: GET /v1/imports/" + id + "/problems");
            }
        }
        return !done ? FAILED : end.path("problems").asLong() > 0 ? PARTLY : DONE;
    }

    /**
     * What is to be imported.
     *
     * @param file the file
     * @param format what it is, null where the file tells
     * @param source the source its signals are of, null for the usual one
     * @param team the Slack workspace's id
     * @param again whether it is to be read anew where it has been
     */
    public record Request(
            Path file,
            @Nullable String format,
            @Nullable String source,
            @Nullable String team,
            boolean again) {

        String query() {
            var query =
                    new StringBuilder("name=").append(encoded(file.getFileName().toString()));
            add(query, "format", format == null ? byName() : format);
            add(query, "source", source);
            add(query, "team", team);
            return query.append(again ? "&again=true" : "").toString();
        }

        /** Lines of signals may begin with one that is none; then only the file's name tells. */
        private @Nullable String byName() {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? "ndjson" : null;
        }

        boolean means(JsonNode known) {
            return (format == null || format.equals(known.path("format").asText()))
                    && (source == null || source.equals(known.path("source").asText()));
        }

        private static void add(StringBuilder query, String name, @Nullable String value) {
            if (value != null) {
                query.append('&').append(name).append('=').append(encoded(value));
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * How patient it is.
     *
     * @param look how often to look how far an import is
     * @param away how long ingest may be away
     */
    public record Patience(Duration look, Duration away) {

        /** What people have. */
        public static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofMinutes(10));
    }
}
