package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.source.SourceTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Authentic deliveries that mean harm, to every sender's address, with their length and without: each is taken, kept in
 * quarantine or refused, none is a failure of ours, and nothing of it stays in memory.
 */
class HostileDeliveriesTest {

    private static final SourceTypes TYPES = Catalogue.shipped();
    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    static Path folder;

    private static Door door;

    @BeforeAll
    static void open() {
        var file = Door.file(
                folder, SenderAt.ALL.stream().map(SenderAt::configuration).collect(Collectors.joining(",", "[", "]")));
        door = Door.open(TYPES, file, Map.of());
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> nothingAuthenticIsAFailureOfOurs() {
        return HostileBodies.all().entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () -> {
                    SenderAt.ALL.stream()
                            .filter(hostile.getValue()::isFor)
                            .forEach(sender -> check(sender, hostile.getValue()));
                }));
    }

    private static void check(SenderAt sender, HostileBodies.Hostile hostile) {
        var began = System.nanoTime();
        var body = hostile.body();
        var answers = body.length > sender.largest() ? HostileBodies.REFUSED : hostile.answers();
        var headers = sender.headers(body, Instant.now());
        door.signals.clear();
        door.quarantined.clear();
        var answer = door.post(sender.path(), body, headers);
        assertThat(answers).as("%s: %s", sender, answer.body()).contains(answer.statusCode());
        assertThat(door.postChunked(sender.path(), body, headers).statusCode()).isEqualTo(answer.statusCode());
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as(sender + " takes too long")
                .isLessThan(QUICK);
        assertThat(door.held()).isZero();
        for (var signal : door.signals) {
            assertThat(signal.title().length()).isLessThanOrEqualTo(300);
            assertThat(signal.labels().size()).isLessThanOrEqualTo(64);
            assertThat(signal.raw() == null ? 0 : signal.raw().length()).isLessThanOrEqualTo(32 * 1024);
        }
        for (var item : door.quarantined) {
            assertThat(item.body().length()).isLessThanOrEqualTo(300 * 1024);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        // Given a hundred megabytes of nothing in a hundred kilobytes
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var i = 0; i < 100; i++) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        for (var sender : SenderAt.ALL.subList(0, 4)) {
            for (var encoding : List.of("gzip", "deflate", "br", "gzip, gzip", "x")) {
                var headers = new HashMap<>(sender.headers(packed.toByteArray(), Instant.now()));
                headers.put("Content-Encoding", encoding);
                assertThat(door.post(sender.path(), packed.toByteArray(), headers)
                                .statusCode())
                        .isEqualTo(415);
            }
            // And one that does not say so is not JSON
            var headers = sender.headers(packed.toByteArray(), Instant.now());
            assertThat(door.post(sender.path(), packed.toByteArray(), headers).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void mediaTypesThatAreNotReadAreSaidSo() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        for (var sender : SenderAt.ALL) {
            for (var type : List.of(
                    "text/html", "multipart/form-data; boundary=x", "application/xml", "json", ";", "a/b/c", "*/*")) {
                var headers = new HashMap<>(sender.headers(body, Instant.now()));
                headers.put("Content-Type", type);
                var status = door.post(sender.path(), body, headers).statusCode();
                assertThat(status).as("%s %s", sender, type).isIn(415, 202);
                assertThat(status == 202)
                        .as("%s %s", sender, type)
                        .isEqualTo(type.equals(";") || sender.takesAnything(TYPES));
            }
        }
    }

    @Test
    void brokenFormsAreKeptAndNotFailed() {
        var sender = SenderAt.ALL.stream()
                .filter(one -> one.type().equals("github"))
                .findFirst()
                .orElseThrow();
        for (var form : List.of(
                "payload=%",
                "payload=%zz",
                "payload",
                "=",
                "&&&",
                "a=b",
                "payload=%00",
                "payload=&payload={}",
                "x=1&".repeat(50_000),
                "payload=" + "%5B".repeat(100))) {
            var body = form.getBytes(StandardCharsets.UTF_8);
            var headers = new HashMap<>(sender.headers(body, Instant.now()));
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            assertThat(door.post(sender.path(), body, headers).statusCode())
                    .as(form.substring(0, 1))
                    .isIn(202, 413);
        }
    }

    @Test
    void whoeverHangsUpLeavesNothingBehind() throws IOException {
        var sender = SenderAt.ALL.getFirst();
        var begun =
                "POST " + sender.path() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + sender.secret() + "\r\n";
        for (var rest : List.of(
                "Content-Length: 1000000\r\n\r\n{\"half\":",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n",
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
                socket.getOutputStream().write((begun + rest).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
        }
        await().atMost(QUICK).untilAsserted(() -> assertThat(door.held()).isZero());
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(door.post(sender.path(), body, sender.headers(body, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void whoeverTakesForeverIsAskedToComeAgain() throws IOException {
        // Given a sender that sends half and then nothing
        var sender = SenderAt.ALL.getFirst();
        var request = "POST " + sender.path() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + sender.secret()
                + "\r\nContent-Length: 1000\r\n\r\n{\"half\":";
        var file = Door.file(folder, "[" + sender.configuration() + "]");
        try (var impatient = Door.open(TYPES, file, Map.of("debrief.ingest.body-patience", "300ms"));
                var socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            socket.setSoTimeout((int) QUICK.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            // When it has had its time, then it is told, the connection ends, and its place is free
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After");
            assertThat(impatient.held()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aBodyBeyondAllLimitsIsNotReadToItsEnd(HttpClient.Version version) {
        door.version(version);
        var sender = SenderAt.ALL.getFirst();
        var body = new byte[40 * MEGABYTE];
        var answer = door.postAside(sender.path(), body, sender.headers(body, Instant.now()));
        // A client that sends on regardless may find the connection closed before it looks for the answer
        assertThat(answer.handle((told, gone) -> gone != null || told.statusCode() == 413))
                .succeedsWithin(QUICK)
                .isEqualTo(true);
        door.version(HttpClient.Version.HTTP_1_1);
        var small = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(door.post(sender.path(), small, sender.headers(small, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        assertThat(door.held()).isZero();
    }

    @Test
    void namesOfSourcesAreNotPaths() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        for (var name : Arrays.asList("..", "%2e%2e", "%00", "a%2Fb", "%E2%80%AE", "x".repeat(3000))) {
            assertThat(door.post("/v1/sources/" + name + "/events", body, Map.of())
                            .statusCode())
                    .as(name)
                    // A way up leads to the address of CloudEvents, where nobody gets in without a secret either.
                    .isIn(404, 400, 401);
        }
    }
}
