package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final Redactor REDACTOR =
            new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));
    private static final String LETTERS = "aB3dE5gH7jK9mN1pQ2sT4vW6xY8zA0cD";

    /** Secrets are put together here, so that no scanner of this repository takes them for real ones. */
    private static final Map<String, List<String>> SECRETS = Map.ofEntries(
            Map.entry("aws-access-token", List.of("AKIA" + "IOSFODNN7EXAMPLE", "ASIA" + "QWERTYUIOPASDFGH")),
            Map.entry("github-token", List.of("ghp_" + LETTERS + "abcd")),
            Map.entry("slack-bot-token", List.of("xoxb-" + "123456789012-123456789012-" + LETTERS)),
            Map.entry("slack-app-token", List.of("xapp-1-" + "A012-34-ab56cd")),
            Map.entry("gitlab-token", List.of("glpat-" + LETTERS.substring(0, 20))),
            Map.entry("google-api-key", List.of("AIza" + LETTERS + "abc")),
            Map.entry("stripe-key", List.of("sk_live_" + LETTERS)),
            Map.entry("npm-token", List.of("npm_" + LETTERS + "abcd")),
            Map.entry("jwt", List.of("eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0." + LETTERS)));

    @Test
    void knownTokensAreTakenOutOfTextAroundThem() {
        SECRETS.forEach((rule, examples) -> examples.forEach(secret -> {
            for (var text : List.of(secret, "use " + secret + " please", "`" + secret + "`", "(" + secret + "),")) {
                var found = new HashMap<String, Integer>();
                var clean = REDACTOR.clean(text, found);
                assertThat(clean).as(rule).doesNotContain(secret).contains("‹redacted:" + rule + ":");
                assertThat(found).as(rule).containsEntry(rule, 1);
                assertThat(clean.replaceAll("‹redacted:[a-z-]+:[0-9a-f]{8}›", secret))
                        .isEqualTo(text);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password=hunter2 | hunter2",
                "DB_PASSWORD=\"correct horse\" | correct horse",
                "the password is S3cret-now | S3cret-now",
                "password: 'let me in' | let me in",
                "passwd:=abc123!x | abc123!x",
                "postgres://shop:tr0ub4dor@db.internal:5432/shop | tr0ub4dor",
                "https://user:p%40ss@host/path | p%40ss",
                "curl -H 'Authorization: Bearer 9f8e7d6c5b4a3f2e1d0c' | 9f8e7d6c5b4a3f2e1d0c",
                "api_key=Zx81kQ02mmLp77aa | Zx81kQ02mmLp77aa",
                "https://x.example/cb?access_token=Zx81kQ02mmLp77aa&a=b | Zx81kQ02mmLp77aa",
                "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "AKIAIOSFODNN7EXAMPLE / wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "https://hooks.slack.com/services/T000/B000/XXXXabcdXXXXabcd | T000/B000/XXXXabcdXXXXabcd",
                "{\"password\": \"plain words\"} | plain words"
            })
    void secretsInContextAreTakenOut(String text, String secret) {
        var found = new HashMap<String, Integer>();
        assertThat(REDACTOR.clean(text, found)).doesNotContain(secret).contains("‹redacted:");
        assertThat(found).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit 3f786850e387550fdab836ed7e6dc881de23001b broke checkout",
                "trace 4bf92f3577b34da6a3ce929d0e0e4736 span 00f067aa0ba902b7",
                "image registry.example/checkout@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "order 123e4567-e89b-12d3-a456-426614174000 failed",
                "password reset mails are delayed",
                "the password is wrong for everybody",
                "error: unexpected token in JSON at position 12",
                "token expired, secret rotation at 14:00",
                "secretName: checkout-tls, secret: checkout-tls-2026",
                "https://grafana.example:3000/d/abc?orgId=1&from=now-1h",
                "ssh://git@github.com/acme/shop.git",
                "see https://example.com/@ana and mailto ana@example.com",
                "pods checkout-7d9f8b6c5-x2x4z and eu-west-1a, task-list done",
                "PWD=/srv/app and ${DB_PASSWORD} and password=******",
                "postgres://shop:${PASSWORD}@db/shop",
                "5xx ratio 12 % for 5 m, p99 1200 ms, basic checks passed"
            })
    void whatOnlyLooksLikeASecretSurvives(String text) {
        assertThat(REDACTOR.clean(text, new HashMap<>())).isEqualTo(text);
    }

    @Test
    void aPrivateKeyGoesWithAllItsLines() {
        var pem = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc+/=\n-----END RSA PRIVATE KEY-----";
        assertThat(REDACTOR.clean("before\n" + pem + "\nafter", new HashMap<>()))
                .matches("before\n‹redacted:private-key:[0-9a-f]{8}›\nafter");
        assertThat(REDACTOR.clean("x " + pem.replace("\n", "\\n") + " y", new HashMap<>()))
                .matches("x ‹redacted:private-key:[0-9a-f]{8}› y");
        assertThat(REDACTOR.clean("x " + pem.substring(0, 45), new HashMap<>()))
                .matches("x ‹redacted:private-key:[0-9a-f]{8}›");
    }

    @Test
    void equalSecretsHaveEqualMarkersAndAnotherKeyGivesOthers() {
        var secret = "glpat-" + LETTERS.substring(0, 20);
        var other = new Redactor(new Marker("another key for tests".getBytes(StandardCharsets.UTF_8)));
        var clean = REDACTOR.clean(secret, new HashMap<>());
        assertThat(REDACTOR.clean("again " + secret, new HashMap<>())).isEqualTo("again " + clean);
        assertThat(other.clean(secret, new HashMap<>())).isNotEqualTo(clean);
    }

    @Test
    void cleaningTwiceChangesNothing() {
        SECRETS.values()
                .forEach(examples -> examples.forEach(secret -> {
                    var clean = REDACTOR.clean("password=\"" + secret + "\" token: " + secret, new HashMap<>());
                    assertThat(REDACTOR.clean(clean, new HashMap<>())).isEqualTo(clean);
                }));
    }

    @Test
    void bodiesAreCleanedInValuesAndNamesHoweverTheyAreEscaped() throws Exception {
        var secret = "AKIA" + "IOSFODNN7EXAMPLE";
        var json = new ObjectMapper();
        var body = json.readTree("{\"a\":[{\"b\":\"key \\u0041KIAIOSFODNN7EXAMPLE\"}],\"" + secret + "\":1,"
                + "\"client_secret\":\"words\",\"n\":5,\"token\":\"****\"}");
        var cleaned = REDACTOR.clean(body);
        assertThat(cleaned.tree().toString()).doesNotContain(secret).doesNotContain("words");
        assertThat(cleaned.tree().get("n").asInt()).isEqualTo(5);
        assertThat(cleaned.tree().get("token").asText()).isEqualTo("****");
        assertThat(cleaned.found()).containsEntry("aws-access-token", 2).containsEntry("secret-field", 1);
        var harmless = json.readTree("{\"a\":[1,\"two\"]}");
        assertThat(REDACTOR.clean(harmless).tree()).isSameAs(harmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "PassWD", "pwd", "passphrase", "secretKey", "secret_access_key", "client-secret",
                "signing_secret", "webhookSecret", "apiKey", "api_key", "X-Api-Key", "accessToken", "auth_token",
                "refresh-token", "sessionToken", "bearerToken", "privateKey", "private_key", "Authorization", "token"
            })
    void aFieldWithSuchANameHoldsASecret(String name) {
        var body = new ObjectMapper().createObjectNode().put("first", 1).put(name, "plain words");
        body.put("last", "stays");
        var clean = REDACTOR.clean(body).tree();
        assertThat(clean.get(name).asText()).startsWith("‹redacted:secret-field:");
        assertThat(clean.get("first").asInt()).isEqualTo(1);
        assertThat(clean.get("last").asText()).isEqualTo("stays");
    }
}
