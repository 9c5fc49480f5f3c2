package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.github.GitHubReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signature.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What redaction costs beside the other work on a body, in one run: ratios, since the machine's speed is its own. */
@Tag("long")
class RedactionSpeedIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 15;
    private static final double MOST_TIMES_PARSING = 10;
    private static final Path CORPUS = Path.of(System.getProperty("debrief.shared", "../shared"), "corpus", "webhooks");

    private final Redactor redactor = new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));

    @Test
    void redactionCostsLittleBesideParsing() throws Exception {
        System.out.printf(
                "%-28s %9s %10s %10s %10s %10s %12s%n",
                "body", "bytes", "parse MB/s", "redact", "sign", "read, write", "redact/parse");
        for (var body : bodies().entrySet()) {
            assertThat(measured(body.getKey(), body.getValue()))
                    .as(body.getKey())
                    .isLessThan(MOST_TIMES_PARSING);
        }
    }

    private double measured(String name, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        var tree = JSON.readTree(body);
        var clean = redactor.clean(tree).tree();
        var times = Math.max(1, 2_000_000 / body.length);
        var parse = Long.MAX_VALUE;
        var redact = Long.MAX_VALUE;
        var sign = Long.MAX_VALUE;
        var read = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            parse = Math.min(parse, nanos(times, () -> JSON.readTree(body)));
            redact = Math.min(redact, nanos(times, () -> redactor.clean(tree)));
            sign = Math.min(sign, nanos(times, () -> mac.doFinal(body)));
            read = Math.min(read, nanos(times, () -> written(clean, tree)));
        }
        var all = (double) parse + redact + sign + read;
        System.out.printf(
                Locale.ROOT,
                "%-28s %9d %10.0f %10.0f %10.0f %10.0f %12.2f   signature and redaction: %.0f %% of these four%n",
                name,
                body.length,
                speed(body, times, parse),
                speed(body, times, redact),
                speed(body, times, sign),
                speed(body, times, read),
                (double) redact / parse,
                (redact + sign) / all * 100);
        return (double) redact / parse;
    }

    private static double speed(byte[] body, int times, long nanos) {
        return (double) body.length * times / nanos * 1000;
    }

    /** What follows: the reader, the signal's bounds and its JSON. */
    private static Object written(JsonNode clean, JsonNode original) throws Exception {
        var headers = new RequestHeaders(Map.of("x-github-event", List.of("pull_request")));
        var now = Instant.parse("2026-05-01T12:00:00Z");
        var reading = new GitHubReader().read(new Body("src", clean, original, headers, now, inner -> inner));
        var stamp = new Stamp("src", "github", "verified", now, false, false);
        var bytes = new ArrayList<byte[]>();
        for (var draft : reading.drafts()) {
            bytes.add(String.valueOf(draft.finish(stamp).raw()).getBytes(StandardCharsets.UTF_8));
        }
        return bytes;
    }

    private static long nanos(int times, Work work) throws Exception {
        var started = System.nanoTime();
        for (var i = 0; i < times; i++) {
            if (work.run() == null) {
                throw new IllegalStateException("nothing came of it");
            }
        }
        return System.nanoTime() - started;
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static Map<String, byte[]> bodies() throws Exception {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("pull request, made up", JSON.writeValueAsBytes(pullRequest(1)));
        bodies.put("pull requests, made up", JSON.writeValueAsBytes(pullRequest(40)));
        bodies.put("message, made up", JSON.writeValueAsBytes(message(1)));
        if (Files.exists(CORPUS)) {
            try (var files = Files.walk(CORPUS)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> file.toString().contains("github")
                                || file.toString().contains("slack")
                                || file.toString().contains("alertmanager"))
                        .sorted((a, b) ->
                                Long.compare(b.toFile().length(), a.toFile().length()))
                        .limit(6)
                        .forEach(file -> bodies.put(
                                file.getParent().getFileName() + "/"
                                        + file.getFileName()
                                                .toString()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                18,
                                                                file.getFileName()
                                                                        .toString()
                                                                        .length())),
                                bytes(file)));
            }
        }
        return bodies;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ObjectNode message(int seed) {
        var fakes = new Fakes(seed);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "event_callback")
                .put("team_id", fakes.of("T0{up:8}"))
                .put("event_id", fakes.of("Ev0{up:8}"));
        body.putObject("event")
                .put("type", "message")
                .put("ts", "1777629600.123456")
                .put("user", fakes.of("U0{up:8}"))
                .put(
                        "text",
                        "We see the same error since the deploy of checkout, the token service answers slowly. Rolling back to 1.4.2 now, see https://grafana.example/d/abc?orgId=1");
        return body;
    }

    /** Repositories as they are written in each event: mostly addresses. */
    private static ObjectNode pullRequest(int repositories) {
        var fakes = new Fakes(3);
        var body = JsonNodeFactory.instance.objectNode().put("action", "closed");
        for (var i = 0; i < repositories; i++) {
            var repository = body.putObject("repository" + (i == 0 ? "" : i))
                    .put("id", 100_000_000 + fakes.below(100_000_000))
                    .put("node_id", fakes.of("R_kgDO{url1:10}"))
                    .put("name", "shop");
            for (var kind : List.of(
                    "keys",
                    "collaborators",
                    "teams",
                    "hooks",
                    "events",
                    "assignees",
                    "branches",
                    "tags",
                    "blobs",
                    "refs",
                    "trees",
                    "statuses",
                    "languages",
                    "stargazers",
                    "contributors",
                    "subscribers",
                    "commits",
                    "comments",
                    "contents",
                    "compare",
                    "merges",
                    "downloads",
                    "issues",
                    "pulls",
                    "milestones",
                    "labels",
                    "releases",
                    "deployments")) {
                repository
                        .put(kind + "_url", "https://api.github.com/repos/acme/shop/" + kind + "{/sha}")
                        .put("has_" + kind, true);
            }
            repository
                    .put(
                            "description",
                            "The shop, its checkout and the payment gateway; see the runbook before you deploy on a Friday")
                    .put("pushed_at", "2026-05-01T10:02:00Z")
                    .put("sha", fakes.of("{hex:40}"));
        }
        body.putObject("pull_request")
                .put("title", "Retry the payment gateway")
                .put("number", 42)
                .put("merged", true)
                .put("merge_commit_sha", fakes.of("{hex:40}"))
                .put(
                        "body",
                        "Retries three times with a pause. Fixes the password reset mails too.\n\n- [x] tests\n- [ ] docs\n"
                                .repeat(8))
                .put("html_url", "https://github.com/acme/shop/pull/42")
                .put("updated_at", "2026-05-01T10:02:00Z");
        return body;
    }
}
