package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenDeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void aDeliveryOfTheSameSourceAndIdIsARepetition() {
        var seen = new SeenDeliveries(10);
        assertThat(seen.again("github", "1", NOW)).isFalse();
        assertThat(seen.again("github", "1", NOW)).isTrue();
        assertThat(seen.again("github-2", "1", NOW)).isFalse();
        assertThat(seen.again("github", "2", NOW)).isFalse();
    }

    @Test
    void itIsForgottenAfterLongerThanAnySenderTries() {
        var seen = new SeenDeliveries(10);
        seen.again("pagerduty", "1", NOW);
        assertThat(seen.again("pagerduty", "1", NOW.plus(SeenDeliveries.HORIZON)))
                .isTrue();
        assertThat(seen.again("pagerduty", "1", NOW.plus(SeenDeliveries.HORIZON).plusMillis(1)))
                .isFalse();
    }

    @Test
    void noMoreAreRememberedThanFit() {
        var seen = new SeenDeliveries(3);
        for (var i = 0; i < 1000; i++) {
            seen.again("s", "x".repeat(1000) + i, NOW);
        }
        assertThat(seen.size()).isEqualTo(3);
        assertThat(seen.again("s", "x".repeat(1000) + 999, NOW)).isTrue();
        assertThat(seen.again("s", "x".repeat(1000) + 996, NOW)).isFalse();
    }
}
