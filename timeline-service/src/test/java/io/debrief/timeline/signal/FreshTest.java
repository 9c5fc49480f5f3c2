package io.debrief.timeline.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshTest {

    private static final int EIGHT_MILLION = 8_000_000;

    private final Fresh fresh = new Fresh();

    @Test
    void aSignalIsHandedOverOnce() {
        // Given
        var delivery = delivery(1, 100);
        fresh.keep(List.of(delivery));

        // When
        var first = fresh.take(delivery.signal().id());
        var second = fresh.take(delivery.signal().id());

        // Then
        assertThat(first).isSameAs(delivery.signal());
        assertThat(second).isNull();
    }

    @Test
    void whatFindsNoRoomIsNotKeptUntilThereIsRoomAgain() {
        // Given
        var big = delivery(1, EIGHT_MILLION);
        var other = delivery(2, EIGHT_MILLION);
        var late = delivery(3, EIGHT_MILLION);
        fresh.keep(List.of(big, other));

        // When
        fresh.keep(List.of(late));

        // Then
        assertThat(fresh.take(late.signal().id())).isNull();

        // When
        fresh.take(big.signal().id());
        fresh.keep(List.of(late));

        // Then
        assertThat(fresh.take(late.signal().id())).isSameAs(late.signal());
        assertThat(fresh.take(other.signal().id())).isSameAs(other.signal());
    }

    @Test
    void afterForgettingThereIsNothingAndAllRoom() {
        // Given
        fresh.keep(List.of(delivery(1, EIGHT_MILLION), delivery(2, EIGHT_MILLION)));

        // When
        fresh.clear();
        fresh.keep(List.of(delivery(3, 2 * EIGHT_MILLION)));

        // Then
        assertThat(fresh.take(new UUID(0, 1))).isNull();
        assertThat(fresh.take(new UUID(0, 3))).isNotNull();
    }

    private static Delivery delivery(int number, int characters) {
        var at = Instant.parse("2026-05-01T08:00:00Z");
        var signal = new Signal(
                new UUID(0, number),
                "alertmanager",
                "alertmanager",
                "alert.fired",
                null,
                at,
                "event",
                at,
                "High latency",
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "fold-" + number,
                null,
                null,
                "token",
                false,
                false,
                Map.of(),
                null);
        return Delivery.of(signal, "x".repeat(characters));
    }
}
