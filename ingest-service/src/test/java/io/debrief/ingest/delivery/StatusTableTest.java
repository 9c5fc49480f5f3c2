package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.source.SourceTypes;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    /** fault, answer, whether it says when to come again. */
    private enum Fault {
        NONE(202, false),
        UNREADABLE(202, false),
        UNREADABLE_AND_BROKER_AWAY(503, true),
        BROKER_AWAY(503, true),
        TOO_LARGE(413, false),
        TOO_LARGE_AND_BROKER_AWAY(503, true),
        TOO_DEEP(413, false),
        MEDIA_TYPE(415, false),
        COMPRESSED(415, false),
        FORGED(401, false),
        FORGED_AND_BROKER_AWAY(401, false),
        FORGED_AND_TOO_LARGE(401, false),
        UNPROVEN(401, false);

        private final int status;
        private final boolean again;

        Fault(int status, boolean again) {
            this.status = status;
            this.again = again;
        }
    }

    @TestFactory
    Stream<DynamicTest> everySenderIsAnsweredAsTheTableSays() {
        return SenderAt.ALL.stream()
                .flatMap(sender -> Arrays.stream(Fault.values())
                        .map(fault -> DynamicTest.dynamicTest(
                                sender + ", " + fault + ": " + fault.status, () -> check(sender, fault))));
    }

    private static void check(SenderAt sender, Fault fault) {
        door.broker(fault.name().endsWith("BROKER_AWAY") ? Door.Broker.AWAY : Door.Broker.THERE);
        var quarantined = door.quarantined.size();
        var gaps = gaps();
        var answer = send(sender, fault);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected(sender, fault));
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(fault.again);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        if (fault.status == 401) {
            assertThat(answer.body()).contains("The delivery is not authentic.").doesNotContain("signature");
        }
        if (answer.statusCode() != 202 || fault == Fault.UNREADABLE) {
            assertThat(door.quarantined.size() - quarantined).isEqualTo(fault == Fault.UNREADABLE ? 1 : 0);
        }
        assertThat(door.held()).isZero();
        assertThat(gaps() - gaps).isEqualTo(fault.status == 413 ? 1 : 0);
    }

    /** CloudEvents carry whatever they like. */
    private static int expected(SenderAt sender, Fault fault) {
        return fault == Fault.MEDIA_TYPE && sender.takesAnything(TYPES) ? 202 : fault.status;
    }

    private static HttpResponse<String> send(SenderAt sender, Fault fault) {
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

    private static long gaps() {
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
