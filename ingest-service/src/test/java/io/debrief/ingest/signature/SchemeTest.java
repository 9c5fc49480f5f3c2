package io.debrief.ingest.signature;

import static io.debrief.ingest.signature.Proof.Verdict.MISSING;
import static io.debrief.ingest.signature.Proof.Verdict.STALE;
import static io.debrief.ingest.signature.Proof.Verdict.TOKEN;
import static io.debrief.ingest.signature.Proof.Verdict.VERIFIED;
import static io.debrief.ingest.signature.Proof.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Golden vectors made with openssl, and every bit of them turned once. */
class SchemeTest {

    private static final byte[] BODY = "{\"hello\":\"wörld\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "golden-secret";
    private static final String BODY_HMAC = "c586431624f00f180e5d7bf3aafd4cfff347a9b81c268ba11a1df4d23568d49a";
    private static final String SLACK_HMAC = "a1885ea891068c49cad46eb98db391511e750d99a113108aaef20eaae79a2345";
    private static final String OTHER_HMAC = "d40b60fac49405c73c88e84e94d2cf689ca552742447671710306c15cb559cde";
    private static final Instant NOW = Instant.ofEpochSecond(1767225600);

    private static final Map<String, String> SLACK =
            Map.of("X-Slack-Request-Timestamp", "1767225600", "X-Slack-Signature", "v0=" + SLACK_HMAC);

    @Test
    void eachSchemeTakesItsGoldenVector() {
        assertThat(verdict(Scheme.GITHUB_SHA256, Map.of("X-Hub-Signature-256", "sha256=" + BODY_HMAC)))
                .isEqualTo(VERIFIED);
        assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", "v1=" + BODY_HMAC)))
                .isEqualTo(VERIFIED);
        assertThat(verdict(Scheme.SLACK_V0, SLACK)).isEqualTo(VERIFIED);
        assertThat(verdict(Scheme.BEARER, Map.of("Authorization", "Bearer " + SECRET)))
                .isEqualTo(TOKEN);
        assertThat(verdict(Scheme.BEARER, Map.of("Authorization", "bearer " + SECRET)))
                .isEqualTo(TOKEN);
    }

    @Test
    void aBodyInPartsGivesTheSameVerdict() {
        var proof = Scheme.SLACK_V0.begin(headers(SLACK), List.of(SECRET), NOW);
        for (var b : BODY) {
            proof.update(new byte[] {b});
        }
        assertThat(proof.verdict()).isEqualTo(VERIFIED);
    }

    @Test
    void everyTurnedBitOfTheBodyIsNoticed() {
        for (var bit = 0; bit < BODY.length * 8; bit++) {
            var turned = BODY.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(verdict(Scheme.SLACK_V0, SLACK, turned)).isEqualTo(WRONG);
            assertThat(verdict(Scheme.GITHUB_SHA256, Map.of("X-Hub-Signature-256", "sha256=" + BODY_HMAC), turned))
                    .isEqualTo(WRONG);
            assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", "v1=" + BODY_HMAC), turned))
                    .isEqualTo(WRONG);
        }
    }

    @Test
    void everyChangedCharacterOfASignatureIsNoticed() {
        for (var at = 0; at < BODY_HMAC.length(); at++) {
            for (var digit : "0123456789abcdefG ".toCharArray()) {
                if (BODY_HMAC.charAt(at) == digit) {
                    continue;
                }
                var changed = BODY_HMAC.substring(0, at) + digit + BODY_HMAC.substring(at + 1);
                assertThat(verdict(Scheme.GITHUB_SHA256, Map.of("X-Hub-Signature-256", "sha256=" + changed))
                                .authentic())
                        .isFalse();
                assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", "v1=" + changed))
                                .authentic())
                        .isFalse();
            }
        }
    }

    @Test
    void theTimestampIsSigned() {
        var changed = new HashMap<>(SLACK);
        changed.put("X-Slack-Request-Timestamp", "1767225601");
        assertThat(verdict(Scheme.SLACK_V0, changed)).isEqualTo(WRONG);
    }

    @Test
    void aSignatureOlderOrNewerThanFiveMinutesIsStale() {
        assertThat(verdictAt(NOW.plusSeconds(300))).isEqualTo(VERIFIED);
        assertThat(verdictAt(NOW.minusSeconds(300))).isEqualTo(VERIFIED);
        assertThat(verdictAt(NOW.plusSeconds(301))).isEqualTo(STALE);
        assertThat(verdictAt(NOW.minusSeconds(301))).isEqualTo(STALE);
    }

    @Test
    void aTimestampThatIsNoneIsNeverAuthentic() {
        for (var timestamp : List.of("", "now", "-1767225600", "1767225600.0", "99999999999999999999")) {
            var changed = new HashMap<>(SLACK);
            changed.put("X-Slack-Request-Timestamp", timestamp);
            assertThat(verdict(Scheme.SLACK_V0, changed).authentic()).isFalse();
        }
    }

    @Test
    void eitherOfTwoSecretsIsTaken() {
        var headers = headers(Map.of("X-Hub-Signature-256", "sha256=" + OTHER_HMAC));
        var proof = Scheme.GITHUB_SHA256.begin(headers, List.of(SECRET, "second-secret"), NOW);
        proof.update(BODY);
        assertThat(proof.verdict()).isEqualTo(VERIFIED);
    }

    @Test
    void oneRightSignatureAmongAFewIsEnough() {
        var wrong = "v1=" + "0".repeat(64);
        assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", wrong + ", v1=" + BODY_HMAC)))
                .isEqualTo(VERIFIED);
        assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", "v2=" + BODY_HMAC)))
                .isEqualTo(MISSING);
    }

    @Test
    void noMoreThanEightSignaturesAreTried() {
        var eight = ("v1=" + "0".repeat(64) + ",").repeat(8);
        assertThat(verdict(Scheme.PAGERDUTY_V1, Map.of("X-PagerDuty-Signature", eight + "v1=" + BODY_HMAC)))
                .isEqualTo(WRONG);
    }

    @Test
    void withoutASignatureNothingIsAuthentic() {
        for (var scheme : Scheme.values()) {
            assertThat(verdict(scheme, Map.of()).authentic()).isFalse();
        }
        assertThat(verdict(Scheme.BEARER, Map.of("Authorization", "Bearer "))).isEqualTo(WRONG);
        assertThat(verdict(Scheme.BEARER, Map.of("Authorization", "Basic " + SECRET)))
                .isEqualTo(WRONG);
        assertThat(verdict(Scheme.BEARER, Map.of("Authorization", "Bearer " + SECRET + "x")))
                .isEqualTo(WRONG);
    }

    private static Proof.Verdict verdictAt(Instant now) {
        var proof = Scheme.SLACK_V0.begin(headers(SLACK), List.of(SECRET), now);
        proof.update(BODY);
        return proof.verdict();
    }

    private static Proof.Verdict verdict(Scheme scheme, Map<String, String> headers) {
        return verdict(scheme, headers, BODY);
    }

    private static Proof.Verdict verdict(Scheme scheme, Map<String, String> headers, byte[] body) {
        var proof = scheme.begin(headers(headers), List.of(SECRET), NOW);
        proof.update(body);
        return proof.verdict();
    }

    private static RequestHeaders headers(Map<String, String> values) {
        var headers = new HashMap<String, List<String>>();
        values.forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), List.of(value)));
        return new RequestHeaders(headers);
    }
}
