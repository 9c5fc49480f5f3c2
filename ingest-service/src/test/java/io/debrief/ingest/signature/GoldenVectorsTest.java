package io.debrief.ingest.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors made with another program, and every bit of them turned once. */
class GoldenVectorsTest {

    static List<Vector> vectors() {
        return Vector.all();
    }

    @Test
    void everySchemeHasAVector() {
        var tried = vectors().stream().map(Vector::scheme).collect(Collectors.toSet());
        for (var scheme : Scheme.all()) {
            assertThat(scheme == Scheme.AWS_SNS || tried.contains(scheme.word()))
                    .as(scheme.word())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachIsTaken(Vector vector) {
        assertThat(vector.check()).isEqualTo(vector.verdict());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aBodyInPartsGivesTheSameVerdict(Vector vector) {
        var attempt =
                new Attempt(Vector.headers(vector.headers()), vector.token(), vector.now(), Certificates.nowhere());
        var proof = vector.verifier().begin(attempt);
        for (var b : vector.bytes()) {
            proof.update(new byte[] {b});
        }
        assertThat(proof.futile()).isFalse();
        assertThat(proof.verdict(vector.bytes()).toCompletableFuture().join()).isEqualTo(vector.verdict());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyTurnedBitOfTheBodyIsNoticed(Vector vector) {
        var body = vector.bytes();
        for (var bit = 0; bit < body.length * 8; bit++) {
            var turned = turned(body, bit);
            assertThat(vector.check(turned))
                    .as("bit %d of the body", bit)
                    .isEqualTo(vector.bodySigned() ? Proof.Verdict.WRONG : vector.verdict());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyTurnedBitOfAHeaderThatCountsIsNoticed(Vector vector) {
        vector.covered().forEach((name, from) -> {
            var value = vector.headers().get(name).getBytes(StandardCharsets.ISO_8859_1);
            for (var bit = from * 8; bit < value.length * 8; bit++) {
                var turned = new String(turned(value, bit), StandardCharsets.ISO_8859_1);
                assertThat(vector.check(vector.with(name, turned)).authentic())
                        .as("%s: %s", name, turned)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void withoutAnyOfItsHeadersNothingIsAuthentic(Vector vector) {
        for (var name : vector.headers().keySet()) {
            var without = new java.util.HashMap<>(vector.headers());
            without.remove(name);
            assertThat(vector.check(without).authentic()).as("without " + name).isFalse();
            assertThat(vector.check(vector.with(name, "")).authentic()).isFalse();
        }
    }

    @Test
    void everyTurnedBitOfATokenInTheAddressIsNoticed() {
        var vector = Vector.of("path-token");
        var token = vector.token().getBytes(StandardCharsets.ISO_8859_1);
        for (var bit = 0; bit < token.length * 8; bit++) {
            assertThat(vector.checkToken(new String(turned(token, bit), StandardCharsets.ISO_8859_1)))
                    .isEqualTo(Proof.Verdict.WRONG);
        }
        assertThat(vector.checkToken(null)).isEqualTo(Proof.Verdict.MISSING);
        assertThat(vector.checkToken("")).isEqualTo(Proof.Verdict.WRONG);
    }

    static byte[] turned(byte[] bytes, int bit) {
        var turned = bytes.clone();
        turned[bit / 8] ^= (byte) (1 << (bit % 8));
        return turned;
    }
}
