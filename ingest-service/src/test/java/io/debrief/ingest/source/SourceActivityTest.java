package io.debrief.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.debrief.ingest.signature.Proof;
import io.debrief.ingest.testing.MovedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceActivityTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:02:00Z");

    @Test
    void ratesAndSharesAreThoseOfTheLastMinutes() {
        // Given a source on a clock that goes on
        var ticking = new MovedClock(NOW);
        var activity = new SourceActivity("github", ticking);
        activity.taken(ticking.instant(), 7, 0);
        activity.rejected(Rejection.notAuthentic(Proof.Verdict.WRONG));
        assertThat(activity.counts().refusedShare()).isEqualTo(0.5);
        // When some minutes go by
        ticking.forward(Duration.ofMinutes(6));
        activity.taken(ticking.instant(), 2, 1);
        // Then the last five minutes have only what came in them
        assertThat(activity.counts().lastFiveMinutes()).isEqualTo(2);
        assertThat(activity.counts().lastHour()).isEqualTo(9);
        assertThat(activity.counts().quarantined()).isEqualTo(1);
        ticking.forward(Duration.ofMinutes(20));
        activity.taken(ticking.instant(), 0, 0);
        assertThat(activity.counts().refusedShare()).isZero();
        assertThat(activity.counts().lastFiveMinutes()).isZero();
        // And after an hour and a day nothing of it is left but the totals
        ticking.forward(Duration.ofDays(1));
        assertThat(activity.counts().lastHour()).isZero();
        assertThat(activity.counts().signals()).isEqualTo(9);
        assertThat(activity.counts().lastSignal()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
    }

    @Test
    void whatIsNotTakenIsCountedByAnswerAndReason() {
        var activity = new SourceActivity("github", Clock.fixed(NOW, ZoneOffset.UTC));
        activity.rejected(Rejection.UNAVAILABLE);
        activity.rejected(Rejection.notAuthentic(Proof.Verdict.STALE));
        activity.rejected(Rejection.TOO_LARGE);
        activity.rejected(Rejection.notAuthentic(Proof.Verdict.STALE));
        assertThat(activity.counts().rejected())
                .containsExactly(
                        Map.entry(new Rejection(401, "stale"), 2L),
                        Map.entry(new Rejection(413, "too-large"), 1L),
                        Map.entry(new Rejection(503, "unavailable"), 1L));
        assertThat(activity.counts().refused()).isEqualTo(2);
    }

    @Test
    void everyArrivalIsWrittenOnceHoweverOftenItIsTakenAndGivenBack() {
        qt().forAll(
                        lists().of(integers().between(0, 1200)).ofSizeBetween(1, 60),
                        integers().between(1, 7))
                .check((steps, every) -> {
                    // Given arrivals at growing times, taken now and then, and every other time given back
                    var pending = new PendingArrivals("github");
                    var written = new ArrayList<Arrivals>();
                    var at = NOW;
                    for (var i = 0; i < steps.size(); i++) {
                        at = at.plusSeconds(steps.get(i));
                        pending.arrived(at);
                        if (i % every == 0) {
                            var taken = pending.take();
                            if (i % 2 == 0) {
                                pending.giveBack(taken);
                            } else {
                                written.addAll(taken);
                            }
                        }
                    }
                    written.addAll(pending.take());
                    // Then none is lost or doubled, and each is in its slot
                    return written.stream().mapToLong(Arrivals::deliveries).sum() == steps.size()
                            && written.getLast().lastAt().equals(at)
                            && written.stream().allMatch(SourceActivityTest::fits);
                });
    }

    private static boolean fits(Arrivals one) {
        return List.of(one.firstAt(), one.lastAt()).stream()
                .allMatch(at -> Arrivals.slot(at).equals(one.slot()));
    }
}
