package io.debrief.drafting.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.drafting.evidence.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedTimeTest {

    private static final Instant AT = Instant.parse("2026-05-01T14:31:00Z");

    static Stream<String> monsters() {
        return Stream.of(
                "a".repeat(100_000),
                "x ".repeat(50_000),
                "1,000".repeat(20_000),
                "(".repeat(100_000),
                "“".repeat(100_000),
                "<@".repeat(50_000),
                "v1.".repeat(33_000),
                "a-".repeat(50_000),
                "because ".repeat(12_500),
                "12:00 ".repeat(16_600),
                "reverted #881. ".repeat(6_600));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void hugeTextsAreReadInTime(String monster) {
        // Given
        CitedText evidence = CitedText.of("e", AT, Speaker.named("@kat"), "message.posted", monster);
        long start = System.nanoTime();

        // When
        Verdict asEvidence =
                new GroundingVerifier().verify("@kat merged #12 at 14:31 UTC.", List.of(evidence), List.of(evidence));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(asEvidence.supported()).isFalse();
    }

    @Test
    void hugeSentencesAreReadInTime() {
        // Given
        CitedText evidence = CitedText.of("e", AT, Speaker.named("@kat"), "message.posted", "reverted #881");
        for (String monster : monsters().toList()) {
            long start = System.nanoTime();

            // When
            Verdict verdict =
                    new GroundingVerifier().verify(monster.substring(0, 8_000), List.of(evidence), List.of(evidence));

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(monster.substring(0, 8))
                    .isLessThan(Duration.ofSeconds(60));
            assertThat(verdict.codes()).isNotNull();
        }
    }

    @Test
    void aSentenceTakesAboutAMillisecond() throws Exception {
        // Given
        List<Pairs.Pair> pairs = Pairs.read("/verification/pairs.txt").all();
        GroundingVerifier verifier = new GroundingVerifier();
        pairs.forEach(pair -> verifier.verify(pair.sentence(), pair.cited(), pair.whole()));

        // When
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            pairs.forEach(pair -> verifier.verify(pair.sentence(), pair.cited(), pair.whole()));
        }
        double millis = (System.nanoTime() - start) / 1e6 / 5 / pairs.size();

        // Then
        System.out.printf("%.3f ms a sentence over %d sentences%n", millis, pairs.size());
        assertThat(millis).isLessThan(5);
    }
}
