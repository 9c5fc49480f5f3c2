package io.debrief.standalone.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.debrief.standalone.http.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does with each answer of ingest. */
class BackfillTest {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private Path file;

    private record Reply(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("past.ndjson"), "abc");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewFileIsSentAndFollowedToItsEnd() throws Exception {
        // Given
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[]}");
        on("POST /v1/imports?name=past.ndjson&format=ndjson&source=import", 202, "{'id':'i1'}");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'queued'}");
        on(
                "GET /v1/imports/i1",
                200,
                "{'id':'i1','state':'running','accepted':1500,'bytes':25,'totalBytes':100,'rate':500,'remaining':'PT1M9S'}");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'done','accepted':6000,'read':6001,'skipped':1}");
        // When
        int exit = run(new Backfill.Request(file, null, "import", null, false), true);
        // Then
        assertThat(exit).isZero();
        assertThat(said.toString())
                .contains("waits for its turn")
                .contains("1,500 signals, 25 %, 500/s, 1 min 09 s left")
                .contains("Done: 6,000 signals from 6,001 read, 1 concern nobody, 0 could not be read.");
        assertThat(calls).contains("abc");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws Exception {
        for (var state : List.of("running", "queued")) {
            on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[{'id':'i1','state':'" + state + "'}]}");
            on("GET /v1/imports/i1", 200, "{'id':'i1','state':'done'}");
            assertThat(run(request(), false)).isZero();
        }
        on(
                "GET /v1/imports?limit=20&sha256=" + HASH,
                200,
                "{'items':[{'id':'i1','state':'done','finishedAt':'2026-05-01T10:00:00Z'}]}");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'done'}");
        assertThat(run(request(), false)).isZero();
        assertThat(said.toString()).contains("was imported at 2026-05-01T10:00:00Z already");
        assertThat(calls).noneMatch(call -> call.startsWith("POST"));
    }

    @Test
    void aFailedImportIsTriedAgainAndItsEndIsTold() throws Exception {
        // Given
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[{'id':'i1','state':'failed','retryable':true}]}");
        on("POST /v1/imports/i1/retry", 200, "{}");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'failed','detail':'The file breaks off after element 2.'}");
        // Then
        assertThat(run(request(), false)).isEqualTo(Backfill.FAILED);
        assertThat(said.toString()).contains("Failed: ", "The file breaks off after element 2.");
    }

    @Test
    void whatCouldNotBeReadIsListedAndTheExitCodeSaysSo() throws Exception {
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[{'id':'i1','state':'running'}]}");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'done','accepted':9,'read':10,'problems':1}");
        on(
                "GET /v1/imports/i1/problems?limit=20",
                200,
                "{'items':[{'number':1,'place':'line 7','why':'The line is not JSON.'}],'next':null}");
        assertThat(run(request(), false)).isEqualTo(Backfill.PARTLY);
        assertThat(said.toString()).contains("line 7: The line is not JSON.");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() throws Exception {
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[]}");
        on(
                "POST /v1/imports?name=past.ndjson&format=ndjson",
                400,
                "{'title':'Bad Request','detail':'source: is odd','errors':[{'field':'source','reason':'is odd'}]}");
        assertThat(run(request(), false)).isEqualTo(Backfill.FAILED);
        assertThat(said.toString()).contains("Refused (400): source: is odd");
    }

    @Test
    void anIngestThatGoesAwayIsWaitedFor() throws Exception {
        // Given it is not there, then too busy, then broken, then gone in the middle
        on("GET /v1/imports?limit=20&sha256=" + HASH, 503, "{}");
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[]}");
        on("POST /v1/imports?name=past.ndjson&format=ndjson", 500, "{}");
        on("GET /v1/imports?limit=20&sha256=" + HASH, 200, "{'items':[{'id':'i1','state':'running'}]}");
        on("GET /v1/imports/i1", -1, "");
        on("GET /v1/imports/i1", 200, "{'id':'i1','state':'done'}");
        // Then
        assertThat(run(request(), false)).isZero();
        assertThat(said.toString()).contains("waiting for it");
    }

    @Test
    void anIngestThatStaysAwayIsNotWaitedForForEver() {
        assertThatThrownBy(() -> new Backfill(
                                Optional::empty,
                                request(),
                                new PrintWriter(said),
                                false,
                                new Backfill.Patience(Duration.ofMillis(1), Duration.ZERO))
                        .run())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("run the same command again");
    }

    private Backfill.Request request() {
        return new Backfill.Request(file, null, null, null, false);
    }

    private int run(Backfill.Request request, boolean terminal) throws IOException, InterruptedException {
        var base = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
        var patience = new Backfill.Patience(Duration.ofMillis(terminal ? 250 : 1), Duration.ofSeconds(20));
        return new Backfill(() -> Optional.of(new Api(base, "t")), request, new PrintWriter(said), terminal, patience)
                .run();
    }

    private void on(String call, int status, String body) {
        replies.computeIfAbsent(call, first -> new ArrayDeque<>()).add(new Reply(status, body.replace('\'', '"')));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        calls.add(call);
        calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var reply = replies.getOrDefault(call, new ArrayDeque<>()).poll();
        if (reply == null) {
            reply = new Reply(418, "{'detail':'nobody expects " + call + "'}");
        }
        if (reply.status() < 0) {
            exchange.close();
            return;
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
