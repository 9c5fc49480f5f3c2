package io.debrief.ingest.signature;

import static io.debrief.ingest.signature.Proof.Verdict.MISSING;
import static io.debrief.ingest.signature.Proof.Verdict.STALE;
import static io.debrief.ingest.signature.Proof.Verdict.TOKEN;
import static io.debrief.ingest.signature.Proof.Verdict.VERIFIED;
import static io.debrief.ingest.signature.Proof.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemes refuse beside wrong signatures. */
class SchemeTest {

    private static final String GOOD_KEY = "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    @ParameterizedTest
    @ValueSource(strings = {"slack-v0", "standard-webhooks", "rootly", "linear"})
    void aSignatureOlderOrNewerThanFiveMinutesIsStale(String scheme) {
        var vector = Vector.of(scheme);
        assertThat(vector.check(vector.now().plusSeconds(300))).isEqualTo(VERIFIED);
        assertThat(vector.check(vector.now().minusSeconds(300))).isEqualTo(VERIFIED);
        assertThat(vector.check(vector.now().plusSeconds(301))).isEqualTo(STALE);
        assertThat(vector.check(vector.now().minusSeconds(301))).isEqualTo(STALE);
    }

    @Test
    void aSourceMaySayHowOldIsTooOld() {
        var vector = Vector.of("linear");
        var patient = Scheme.LINEAR.verifier(Map.of("window", "PT7H"), vector.secrets());
        var late = vector.now().plus(Duration.ofHours(7));
        assertThat(Vector.check(patient, vector.headers(), null, vector.bytes(), late))
                .isEqualTo(VERIFIED);
        assertThat(Vector.check(patient, vector.headers(), null, vector.bytes(), late.plusSeconds(1)))
                .isEqualTo(STALE);
    }

    @Test
    void aTimestampThatIsNoneIsNeverAuthentic() {
        var vector = Vector.of("slack-v0");
        for (var timestamp : List.of("", "now", "-1767225600", "1767225600.0", "99999999999999999999", "１７６７２２５６００")) {
            assertThat(vector.check(vector.with("X-Slack-Request-Timestamp", timestamp))
                            .authentic())
                    .isFalse();
        }
    }

    @Test
    void aRightSignatureOfLinearWithoutATimeInsideIsStale() {
        var vector = Vector.of("github-sha256");
        var signed = Map.of(
                "Linear-Signature", vector.headers().get("X-Hub-Signature-256").substring(7));
        var verifier = Scheme.LINEAR.verifier(Map.of(), vector.secrets());
        assertThat(Vector.check(verifier, signed, null, vector.bytes(), vector.now()))
                .isEqualTo(STALE);
    }

    @Test
    void versionsThatAreNotKnownAreNotTried() {
        var pagerduty = Vector.of("pagerduty-v1");
        var mac = pagerduty.headers().get("X-PagerDuty-Signature").substring(3);
        assertThat(pagerduty.check(pagerduty.with("X-PagerDuty-Signature", "v2=" + mac)))
                .isEqualTo(MISSING);
        var standard = Vector.of("standard-webhooks");
        var signature = standard.headers().get("webhook-signature").substring(3);
        for (var version : List.of("v1a,", "v2,", "v1=", "")) {
            assertThat(standard.check(standard.with("webhook-signature", version + signature)))
                    .isEqualTo(MISSING);
        }
        var jira = Vector.of("jira-sha256");
        assertThat(jira.check(jira.with("X-Hub-Signature", "sha1=" + mac))).isEqualTo(MISSING);
        var github = Vector.of("github-sha256");
        assertThat(github.check(Map.of("X-Hub-Signature", "sha256=" + mac))).isEqualTo(MISSING);
    }

    @Test
    void noMoreThanEightSignaturesAreTried() {
        var vector = Vector.of("pagerduty-v1");
        var right = vector.headers().get("X-PagerDuty-Signature");
        var wrong = "v1=" + "0".repeat(64) + ",";
        assertThat(vector.check(vector.with("X-PagerDuty-Signature", wrong.repeat(7) + right)))
                .isEqualTo(VERIFIED);
        assertThat(vector.check(vector.with("X-PagerDuty-Signature", wrong.repeat(8) + right)))
                .isEqualTo(WRONG);
        assertThat(vector.check(vector.with("X-PagerDuty-Signature", "x,".repeat(100_000) + right)))
                .isEqualTo(MISSING);
    }

    @Test
    void signaturesMayComeInSeveralHeadersOfOneName() {
        var vector = Vector.of("pagerduty-v1");
        var right = vector.headers().get("X-PagerDuty-Signature");
        var headers = new RequestHeaders(Map.of("x-pagerduty-signature", List.of("v1=" + "0".repeat(64), right)));
        var proof = vector.verifier().begin(new Attempt(headers, null, vector.now(), Certificates.nowhere()));
        proof.update(vector.bytes());
        assertThat(proof.verdict(vector.bytes()).toCompletableFuture().join()).isEqualTo(VERIFIED);
    }

    @Test
    void anIdThatCouldBePartOfTheTimestampIsRefused() {
        // Given "a.1767225600.5.{}" signed once, it must not be read as id a.1767225600 and time 5, nor the reverse
        var vector = Vector.of("standard-webhooks");
        assertThat(vector.check(vector.with("webhook-id", "msg.1")).authentic()).isFalse();
        assertThat(vector.check(vector.with("webhook-id", "x".repeat(257))).authentic())
                .isFalse();
    }

    @Test
    void whatCannotBeAuthenticIsKnownBeforeTheBodyComes() {
        var slack = Vector.of("slack-v0");
        assertThat(futile(slack, Map.of())).isTrue();
        assertThat(futile(slack, slack.with("X-Slack-Request-Timestamp", "1"))).isTrue();
        assertThat(futile(slack, slack.headers())).isFalse();
        var bearer = Vector.of("bearer");
        assertThat(futile(bearer, Map.of("Authorization", "Bearer nonsense"))).isTrue();
        assertThat(futile(bearer, bearer.headers())).isFalse();
    }

    @Test
    void credentialsAreOfOneKind() {
        var bearer = Vector.of("bearer");
        assertThat(bearer.check(Map.of("Authorization", "bearer golden-secret")))
                .isEqualTo(TOKEN);
        assertThat(bearer.check(Map.of("Authorization", "Bearer "))).isEqualTo(WRONG);
        assertThat(bearer.check(Map.of("Authorization", "Basic golden-secret"))).isEqualTo(MISSING);
        assertThat(bearer.check(Map.of("Authorization", "Bearer golden-secretx")))
                .isEqualTo(WRONG);
        var basic = Vector.of("basic");
        assertThat(basic.check(Map.of("Authorization", "Basic ***"))).isEqualTo(MISSING);
        assertThat(basic.check(Map.of("Authorization", "Bearer alert:manager"))).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bearer            | -                                    | -       | has no secret",
                "hmac-sha256       | -                                    | s       | needs the signature's header",
                "hmac-sha256       | signatureHeader=a b                  | s       | needs the name of a header",
                "hmac-sha256       | signatureHeader=a;encoding=rot13     | s       | needs hex, hex-upper or base64",
                "hmac-sha256       | signatureHeader=a;timestampHeader=t  | s       | needs both",
                "hmac-sha256       | signatureHeader=a;signed={timestamp}{body} | s | needs both",
                "hmac-sha256       | signatureHeader=a;timestampHeader=t;signed={body}{timestamp} | s | needs both",
                "hmac-sha256       | signatureHeader=a;timestampHeader=t;signed={timestamp}.{body};window=soon | s | needs a duration",
                "grafana-hmac      | timestampHeader=t;window=P2D         | s       | needs a 'window' between PT10S and PT24H",
                "header            | -                                    | s       | needs the name of the header",
                "basic             | -                                    | only    | needs secrets of the form user:password",
                "basic             | -                                    | user:   | needs secrets of the form user:password",
                "path-token        | -                                    | short   | needs secrets of at least 16",
                "path-token        | -                                    | aaaaaaaaaaaaaaaa/../b | needs secrets of at least 16",
                "standard-webhooks | -                                    | plain   | needs a secret that begins with whsec_",
                "standard-webhooks | -                                    | whsec_* | not Base64",
                "standard-webhooks | -                                    | whsec_  | less than 16 bytes",
                "aws-sns           | -                                    | -       | needs the ARNs of its topics",
                "aws-sns           | topics=arn:aws:sns:a:b:c             | s       | has a secret",
                "aws-sns           | topics=arn:aws:sns:a:b:c;certificateFile=/nowhere | - | cannot be read",
            })
    void whatASchemeCannotWorkWithIsSaidWithoutTheSecret(String scheme, String settings, String secret, String what) {
        var given = new java.util.HashMap<String, String>();
        if (settings != null) {
            for (var setting : settings.split(";")) {
                var equals = setting.indexOf('=');
                given.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        var secrets = secret == null ? List.<String>of() : List.of(secret);
        assertThatThrownBy(() -> Scheme.of(scheme).orElseThrow().verifier(given, secrets))
                .isInstanceOf(BadSecretException.class)
                .hasMessageContaining(what);
    }

    @Test
    void everySchemeRefusesAnEmptySecret() {
        var settings = Map.of("signatureHeader", "X-Sig", "header", "X-Key", "topics", "arn:aws:sns:a:b:c");
        for (var scheme : Scheme.all()) {
            for (var secrets : List.of(List.of(""), List.of("  "), List.of(GOOD_KEY, ""))) {
                assertThatThrownBy(() -> scheme.verifier(settings, secrets))
                        .as(scheme.word())
                        .isInstanceOf(BadSecretException.class);
            }
        }
    }

    private static boolean futile(Vector vector, Map<String, String> headers) {
        var attempt = new Attempt(Vector.headers(headers), null, vector.now(), Certificates.nowhere());
        return vector.verifier().begin(attempt).futile();
    }
}
