package io.debrief.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import io.debrief.ingest.testing.Sender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Whatever is signed is taken, and whatever was changed afterwards is not. */
class SignedPropertyTest {

    private static final String SECRET = "a secret for tests";
    private static final String KEY =
            Base64.getEncoder().encodeToString(SECRET.repeat(2).getBytes(StandardCharsets.UTF_8));

    private record Way(
            Scheme scheme,
            String secret,
            Map<String, String> settings,
            BiFunction<String, byte[], Map<String, String>> sign) {}

    private static final List<Way> WAYS = List.of(
            new Way(
                    Scheme.SLACK_V0,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of(
                            "X-Slack-Request-Timestamp",
                            time,
                            "X-Slack-Signature",
                            "v0=" + Sender.hmac(SECRET, joined("v0:" + time + ":", body)))),
            new Way(
                    Scheme.GITHUB_SHA256,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of("X-Hub-Signature-256", "sha256=" + Sender.hmac(SECRET, body))),
            new Way(
                    Scheme.PAGERDUTY_V1,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of("X-PagerDuty-Signature", "v1=" + Sender.hmac(SECRET, body))),
            new Way(
                    Scheme.SENTRY,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of("Sentry-Hook-Signature", Sender.hmac(SECRET, body))),
            new Way(
                    Scheme.JIRA_SHA256,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of("X-Hub-Signature", "sha256=" + Sender.hmac(SECRET, body))),
            new Way(
                    Scheme.GRAFANA_HMAC,
                    SECRET,
                    Map.of("timestampHeader", "T"),
                    (time, body) -> Map.of(
                            "T", time, "X-Grafana-Alerting-Signature", Sender.hmac(SECRET, joined(time + ":", body)))),
            new Way(
                    Scheme.ROOTLY,
                    SECRET,
                    Map.of(),
                    (time, body) -> Map.of(
                            "X-Rootly-Signature", "t=" + time + ",v1=" + Sender.hmac(SECRET, joined(time, body)))),
            new Way(
                    Scheme.STANDARD_WEBHOOKS,
                    "whsec_" + KEY,
                    Map.of(),
                    (time, body) -> Map.of(
                            "webhook-id",
                            "msg_1",
                            "webhook-timestamp",
                            time,
                            "webhook-signature",
                            "v1," + base64(Sender.hmac(SECRET.repeat(2), joined("msg_1." + time + ".", body))))));

    @Test
    void whatIsSignedIsTakenAndNothingElse() {
        qt().withExamples(400).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var body = new byte[1 + random.nextInt(300)];
            random.nextBytes(body);
            var now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(300_000_000));
            var time = Long.toString(now.getEpochSecond() + random.nextInt(601) - 300);
            for (var way : WAYS) {
                var verifier = way.scheme()
                        .verifier(
                                way.settings(),
                                List.of("an earlier one:whsec_", way.secret())
                                        .subList(way.scheme() == Scheme.STANDARD_WEBHOOKS ? 1 : 0, 2));
                var headers = way.sign().apply(time, body);
                assertThat(Vector.check(verifier, headers, null, body, now))
                        .as(way.scheme().word())
                        .isEqualTo(Proof.Verdict.VERIFIED);
                var turned = GoldenVectorsTest.turned(body, random.nextInt(body.length * 8));
                assertThat(Vector.check(verifier, headers, null, turned, now)).isEqualTo(Proof.Verdict.WRONG);
                var longer = Arrays.copyOf(body, body.length + 1);
                assertThat(Vector.check(verifier, headers, null, longer, now)).isEqualTo(Proof.Verdict.WRONG);
                assertThat(Vector.check(verifier, changed(headers, random), null, body, now)
                                .authentic())
                        .as(way.scheme().word() + changed(headers, random))
                        .isFalse();
            }
        });
    }

    @Test
    void noHeaderWhateverMakesACheckThrow() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            for (var vector : Vector.all()) {
                var headers = new HashMap<String, String>();
                vector.headers().forEach((name, value) -> headers.put(name, garbled(value, random)));
                var verdict = Vector.check(
                        vector.verifier(), headers, garbled("token", random), vector.bytes(), vector.now());
                assertThat(verdict).isNotNull();
            }
        });
    }

    private static Map<String, String> changed(Map<String, String> headers, Random random) {
        var changed = new HashMap<>(headers);
        var name = List.copyOf(headers.keySet()).get(random.nextInt(headers.size()));
        var value = headers.get(name).getBytes(StandardCharsets.ISO_8859_1);
        changed.put(
                name,
                new String(
                        GoldenVectorsTest.turned(value, random.nextInt(value.length * 8)),
                        StandardCharsets.ISO_8859_1));
        return changed;
    }

    private static String garbled(String value, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> value.substring(random.nextInt(value.length()));
            case 2 -> value + value;
            case 3 -> "\u0000\ud800é ,=." + value;
            default -> value.replace('1', (char) random.nextInt(0x10000));
        };
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static byte[] joined(String before, byte[] body) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(body);
        return joined.toByteArray();
    }
}
