package io.debrief.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Stamp STAMP = new Stamp("s", "slack", "verified", NOW, false, true);

    @Test
    void identityHasGoldenVectors() {
        assertThat(Identity.of("alertmanager|ab12|2026-05-01T10:02:00Z|firing"))
                .hasToString("4734bb06-82e7-57dc-8130-cae15d8e3c2c");
        assertThat(Identity.join("slack", "T1", "C1", "1583636399.000700")).isEqualTo("slack|T1|C1|1583636399.000700");
        assertThat(Identity.sha256("{}:{alertname=\"X\"}"))
                .isEqualTo("25fb0bff77cf7f8850f1cb3aeea9e63be0fbd3e78a8c0ef038392ade26e7d3a6");
    }

    @Test
    void differentPartsNeverJoinToTheSame() {
        qt().withExamples(5_000).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var one = parts(random);
            var other = parts(random);
            assertThat(Arrays.equals(one, other)).isEqualTo(Identity.join(one).equals(Identity.join(other)));
        });
    }

    /** Short parts of few characters, the separators among them, so that equal ones are met too. */
    private static String[] parts(Random random) {
        var parts = new String[1 + random.nextInt(3)];
        for (var i = 0; i < parts.length; i++) {
            var part = new StringBuilder();
            for (var length = random.nextInt(3); length > 0; length--) {
                part.append("ap|\\".charAt(random.nextInt(4)));
            }
            parts[i] = part.toString();
        }
        return parts;
    }

    @Test
    void whateverIsPutInTheSignalStaysSmall() {
        var long1 = "ab 😀\n\u0001".repeat(50_000);
        var draft = Draft.of("other", long1, When.receipt(NOW))
                .title(long1)
                .text(long1)
                .status(long1)
                .providerId(long1)
                .actor(new Actor("person", long1, long1))
                .thread(long1)
                .revises(long1, NOW);
        for (var i = 0; i < 200; i++) {
            draft.label("l" + i, long1).key(long1 + i).service(long1 + i).link("x", "https://a.example/" + i);
        }
        var signal = draft.raw(JsonNodeFactory.instance.textNode(long1)).finish(STAMP);
        assertThat(signal.title().length()).isLessThanOrEqualTo(300);
        assertThat(signal.text().length()).isLessThanOrEqualTo(40_000);
        assertThat(signal.raw().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(32 * 1024);
        assertThat(signal.labels()).hasSize(64);
        assertThat(signal.keys()).hasSize(32);
        assertThat(signal.links()).hasSize(32);
        assertThat(signal.toString().length()).isLessThan(250_000);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        var signal = Draft.of("other", "f", When.receipt(NOW))
                .link("source", "javascript:alert(1)")
                .link("source", "file:///etc/passwd")
                .link("source", "/relative")
                .link("source", "https://a.example")
                .finish(STAMP);
        assertThat(signal.links()).extracting("href").containsExactly("https://a.example");
    }

    @Test
    void redactionsAreDistinctSecretsOfTheWholeSignal() {
        var one = "‹redacted:jwt:01234567›";
        var signal = Draft.of("other", "f", When.receipt(NOW))
                .title(one)
                .text(one + " ‹redacted:jwt:89abcdef›")
                .label("x", "‹redacted:aws-access-token:89abcdef›")
                .finish(STAMP);
        assertThat(signal.redactions())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("jwt", 2),
                        org.assertj.core.api.Assertions.entry("aws-access-token", 1));
    }
}
