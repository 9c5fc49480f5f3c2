package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(1));

    @Test
    void waitsDoubleUpToTheLongest() {
        var wait = Duration.ZERO;
        for (int expected : new int[] {1, 2, 4, 8, 8}) {
            wait = backoff.after(wait, Duration.ofSeconds(3));
            assertThat(wait).hasSeconds(expected);
        }
    }

    @Test
    void aLongRunIsForgiven() {
        assertThat(backoff.after(Duration.ofSeconds(8), Duration.ofMinutes(1))).hasSeconds(1);
    }
}
