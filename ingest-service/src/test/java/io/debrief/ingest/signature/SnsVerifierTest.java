package io.debrief.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages signed with OpenSSL as Amazon SNS signs them; see the README beside them. */
class SnsVerifierTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_798_761_600);
    private static final URI ADDRESS = URI.create(
            "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem");
    private static final Map<String, X509Certificate> CERTIFICATES = new ConcurrentHashMap<>();
    private static final Map<String, String> SETTINGS =
            Map.of("topics", "arn:aws:sns:eu-west-1:123456789012:alarms,arn:aws:sns:eu-west-1:123456789012:more");

    static List<JsonNode> vectors() throws IOException {
        try (var file = SnsVerifierTest.class.getResourceAsStream("/signature/sns/vectors.json")) {
            var all = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(file).forEach(all::add);
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachMessageGetsItsVerdict(JsonNode vector) {
        assertThat(check(vector.get("message"), certificates(vector)))
                .as(vector.get("name").textValue())
                .isEqualTo(Proof.Verdict.valueOf(vector.get("verdict").textValue()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyTurnedBitOfWhatIsSignedIsNoticed(JsonNode vector) {
        if (!vector.get("verdict").textValue().equals("VERIFIED")) {
            return;
        }
        for (var field : List.of(
                "Message",
                "MessageId",
                "Subject",
                "Timestamp",
                "Token",
                "SubscribeURL",
                "TopicArn",
                "Type",
                "Signature",
                "SignatureVersion",
                "SigningCertURL")) {
            var message = (ObjectNode) vector.get("message").deepCopy();
            if (!message.has(field)) {
                continue;
            }
            var value = message.get(field).textValue().getBytes(StandardCharsets.ISO_8859_1);
            for (var bit = 0; bit < value.length * 8; bit += value.length > 100 ? 11 : 1) {
                message.put(field, new String(GoldenVectorsTest.turned(value, bit), StandardCharsets.ISO_8859_1));
                assertThat(check(message, certificates(vector)).authentic())
                        .as(field + " " + message.get(field))
                        .isFalse();
            }
        }
    }

    @Test
    void aFieldSaidTwiceMakesItNoMessage() throws IOException {
        var text = vectors().getFirst().get("message").toString();
        var twice = text.substring(0, text.length() - 1) + ",\"Message\":\"another\"}";
        assertThat(check(twice.getBytes(StandardCharsets.UTF_8), fetched(List.of())))
                .isEqualTo(Proof.Verdict.MISSING);
    }

    @Test
    void linesMayNotMoveFromOneFieldToAnother() throws IOException {
        // Given a notification with a subject, the same signed lines told as an id of several lines and no subject
        var vector = vectors().getFirst();
        var message = (ObjectNode) vector.get("message").deepCopy();
        message.put(
                "MessageId",
                message.get("MessageId").textValue() + "\nSubject\n"
                        + message.get("Subject").textValue());
        message.remove("Subject");
        assertThat(check(message, certificates(vector))).isEqualTo(Proof.Verdict.WRONG);
    }

    @Test
    void whatIsNoMessageOfSnsIsMissingItsSignature() {
        for (var body : List.of("", "null", "[]", "{}", "{\"Signature\":1}", "{", "[".repeat(100_000))) {
            assertThat(check(body.getBytes(StandardCharsets.UTF_8), fetched(List.of())))
                    .isEqualTo(Proof.Verdict.MISSING);
        }
    }

    @Test
    void withoutTheCertificateNothingIsDecided() throws IOException {
        var message = vectors().getFirst().get("message");
        assertThatThrownBy(() -> check(message, Certificates.nowhere()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Certificates.AwayException.class);
    }

    @Test
    void theOperatorsCertificateIsTakenInsteadOfAFetchedOne() throws IOException {
        var file = "target/test-classes/signature/sns/sns.pem";
        var settings = Map.of("topics", SETTINGS.get("topics"), "certificateFile", file);
        var verifier = Scheme.AWS_SNS.verifier(settings, List.of());
        var body = vectors().getFirst().get("message").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Vector.check(verifier, Map.of(), null, body, NOW)).isEqualTo(Proof.Verdict.VERIFIED);
        assertThat(Vector.check(verifier, Map.of(), null, body, Instant.parse("2200-01-01T00:00:00Z")))
                .isEqualTo(Proof.Verdict.WRONG);
    }

    private static Proof.Verdict check(JsonNode message, Certificates certificates) {
        return check(message.toString().getBytes(StandardCharsets.UTF_8), certificates);
    }

    private static Proof.Verdict check(byte[] body, Certificates certificates) {
        var verifier = Scheme.AWS_SNS.verifier(SETTINGS, List.of());
        var proof = verifier.begin(new Attempt(new RequestHeaders(Map.of()), null, NOW, certificates));
        proof.update(body);
        return proof.verdict(body).toCompletableFuture().join();
    }

    private static Certificates certificates(JsonNode vector) {
        var chain = new ArrayList<X509Certificate>();
        vector.get("certificates").forEach(name -> chain.add(certificate(name.textValue())));
        return fetched(chain);
    }

    private static Certificates fetched(List<X509Certificate> chain) {
        return new Certificates() {
            @Override
            public CompletionStage<List<X509Certificate>> at(URI address) {
                return CompletableFuture.completedFuture(address.equals(ADDRESS) ? chain : List.of());
            }

            @Override
            public Set<X509Certificate> roots() {
                return Set.of(certificate("root.pem"));
            }
        };
    }

    private static X509Certificate certificate(String name) {
        return CERTIFICATES.computeIfAbsent(name, SnsVerifierTest::read);
    }

    private static X509Certificate read(String name) {
        try (var file = SnsVerifierTest.class.getResourceAsStream("/signature/sns/" + name)) {
            return SnsCertificate.read(file).getFirst();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
