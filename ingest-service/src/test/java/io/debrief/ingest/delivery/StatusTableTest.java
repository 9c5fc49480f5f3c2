package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.source.SourceTypes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every sender is answered, by what is wrong. No trouble of ours is a 4xx, which most senders give up at; nothing
 * authentic that we fail to understand is one either, since a few of them end a subscription.
 */
class StatusTableTest {

    private static final SourceTypes TYPES = Catalogue.shipped();
    private static final byte[] ODD = "{\"something\":\"nobody knows\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BROKEN = "{\"broken\": ".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Door door;

    /** The same with a spool that has no room. */
    private static Door full;

    @BeforeAll
    static void open() {
        var file = Door.file(
                folder, SenderAt.ALL.stream().map(SenderAt::configuration).collect(Collectors.joining(",", "[", "]")));
        door = Door.open(
                TYPES,
                file,
                Map.of("debrief.ingest.spool", folder.resolve("spool").toString()));
        full = Door.open(
                TYPES,
                file,
                Map.of("debrief.ingest.spool", folder.resolve("full").toString(), "debrief.ingest.spool-limit", "10"));
    }

    @AfterAll
    static void close() {
        door.close();
        full.close();
    }

    /** fault, answer, the answer to a sender that never sends again, whether it says when to come again. */
    private enum Fault {
        NONE(202, 202),
        UNREADABLE(202, 202),
        UNREADABLE_AND_BROKER_AWAY(503, 202),
        BROKER_AWAY(503, 202),
        SPOOL_FULL_AND_BROKER_AWAY(503, 503),
        TOO_LARGE(413, 413),
        TOO_LARGE_AND_BROKER_AWAY(503, 413),
        TOO_DEEP(413, 413),
        MEDIA_TYPE(415, 415),
        COMPRESSED(415, 415),
        FORGED(401, 401),
        FORGED_AND_BROKER_AWAY(401, 401),
        FORGED_AND_TOO_LARGE(401, 401),
        UNPROVEN(401, 401);

        private final int status;
        private final int once;

        Fault(int status, int once) {
            this.status = status;
            this.once = once;
        }

        /** CloudEvents carry whatever they like. */
        private int status(SenderAt sender) {
            if (sender.sendsOnce()) {
                return once;
            }
            return this == MEDIA_TYPE && sender.takesAnything(TYPES) ? 202 : status;
        }

        /** Whether it waits on our disk and reaches the broker later. */
        private boolean keptFrom(SenderAt sender) {
            return sender.sendsOnce() && once != status;
        }

        private boolean unreadable() {
            return name().startsWith("UNREADABLE");
        }
    }

    @TestFactory
    Stream<DynamicTest> everySenderIsAnsweredAsTheTableSays() {
        return SenderAt.ALL.stream()
                .flatMap(sender -> Arrays.stream(Fault.values())
                        .map(fault -> DynamicTest.dynamicTest(
                                sender + ", " + fault + ": " + fault.status(sender),
                                () -> check(fault == Fault.SPOOL_FULL_AND_BROKER_AWAY ? full : door, sender, fault))));
    }

    private static void check(Door door, SenderAt sender, Fault fault) {
        door.broker(fault.name().endsWith("BROKER_AWAY") ? Door.Broker.AWAY : Door.Broker.THERE);
        var quarantined = door.quarantined.size();
        var gaps = gaps(door);
        var signals = door.signals.size();
        var expected = fault.status(sender);
        var answer = send(door, sender, fault);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(expected == 503);
        if (expected >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        if (expected == 401) {
            assertThat(answer.body()).contains("The delivery is not authentic.").doesNotContain("signature");
        }
        assertThat(door.held()).isZero();
        if (fault.keptFrom(sender)) {
            assertThat(door.spooled().deliveries()).isEqualTo(1);
            assertThat(door.signals).hasSize(signals);
            door.broker(Door.Broker.THERE);
            await().atMost(Duration.ofSeconds(10)).until(() -> door.spooled().bytes() == 0);
        }
        assertThat(door.spooled().deliveries()).isZero();
        if (expected != 202 || fault.unreadable()) {
            assertThat(door.quarantined.size() - quarantined).isEqualTo(expected == 202 ? 1 : 0);
        }
        assertThat(gaps(door) - gaps).isEqualTo(expected == 413 ? 1 : 0);
    }

    private static HttpResponse<String> send(Door door, SenderAt sender, Fault fault) {
        var body = body(sender, fault);
        var forged = fault.name().startsWith("FORGED");
        var headers = new HashMap<>(forged ? sender.forged(body, Instant.now()) : sender.headers(body, Instant.now()));
        if (fault == Fault.UNPROVEN) {
            headers.keySet().removeIf(name -> !name.equals("Content-Type"));
        }
        if (fault == Fault.MEDIA_TYPE) {
            headers.put("Content-Type", "image/png");
        }
        if (fault == Fault.COMPRESSED) {
            headers.put("Content-Encoding", "gzip");
        }
        var path = forged || fault == Fault.UNPROVEN ? sender.wrongPath() : sender.path();
        return door.post(path, body, headers);
    }

    private static byte[] body(SenderAt sender, Fault fault) {
        return switch (fault) {
            case TOO_LARGE, TOO_LARGE_AND_BROKER_AWAY, FORGED_AND_TOO_LARGE -> spaces(sender.largest() + 1);
            case TOO_DEEP -> ("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.UTF_8);
            case UNREADABLE, UNREADABLE_AND_BROKER_AWAY -> BROKEN;
            default -> ODD;
        };
    }

    private static long gaps(Door door) {
        return door.signals.stream()
                .filter(signal -> signal.kind().equals("source.gap"))
                .count();
    }

    private static byte[] spaces(int size) {
        var body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[size - 1] = '}';
        return body;
    }

    @Test
    void whatWaitsOnTheDiskHoldsNoSecret() throws IOException {
        // Given a push whose message holds a credential, while the broker is away
        var secret = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a";
        var github =
                SenderAt.ALL.stream().filter(SenderAt::sendsOnce).findFirst().orElseThrow();
        var body =
                ("{\"ref\":\"refs/heads/main\",\"repository\":{\"full_name\":\"acme/shop\",\"name\":\"shop\"},\"head_commit\":{"
                                + "\"id\":\"a1\",\"message\":\"use " + secret
                                + "\",\"timestamp\":\"2026-05-01T10:02:00Z\"}}")
                        .getBytes(StandardCharsets.UTF_8);
        door.broker(Door.Broker.AWAY);
        // When it is kept
        var headers = new HashMap<>(github.headers(body, Instant.now()));
        headers.put("X-GitHub-Event", "push");
        assertThat(door.post(github.path(), body, headers).statusCode()).isEqualTo(202);
        // Then the file holds it without the credential
        var file = Files.readString(folder.resolve("spool").resolve("deliveries.spool"), StandardCharsets.ISO_8859_1);
        assertThat(file).contains("acme/shop").doesNotContain(secret);
        door.broker(Door.Broker.THERE);
        await().atMost(Duration.ofSeconds(10)).until(() -> door.spooled().bytes() == 0);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aFullHouseAsksToComeAgainAndForgetsNobodyInside(HttpClient.Version version) {
        // Given room for one body, and a broker that takes its time
        var sender = SenderAt.ALL.getFirst();
        try (var small = Door.open(
                TYPES,
                Door.file(folder, "[" + sender.configuration() + "]"),
                Map.of("debrief.ingest.bodies-in-memory", "10"))) {
            small.version(version);
            small.broker(Door.Broker.SILENT);
            var headers = sender.headers(ODD, Instant.now());
            var first = small.postAside(sender.path(), ODD, headers);
            await().atMost(Duration.ofSeconds(10)).until(() -> small.waiting() == 1);
            // When another one comes
            var second = small.post(sender.path(), ODD, headers);
            // Then it is sent away, and what a stranger sends is not even held
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(small.post(sender.path(), ODD, sender.forged(ODD, Instant.now()))
                            .statusCode())
                    .isEqualTo(401);
            // And the first one is answered, and then there is room
            small.answerAll();
            assertThat(first.join().statusCode()).isEqualTo(202);
            small.broker(Door.Broker.THERE);
            assertThat(small.post(sender.path(), ODD, headers).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void aSourceThatDoesNotExistIsSaidSoWhateverComes() {
        door.broker(Door.Broker.THERE);
        for (var path : new String[] {"/v1/sources/nobody/events", "/v1/sources/nobody/events/token"}) {
            var answer = door.post(path, ODD, Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64)));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("token");
        }
    }
}
