package io.debrief.ingest.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What is learnt from a history, and that no history of an irregular source leads to a false alarm. */
class RhythmTest {

    private static final int DAY = 24 * Slot.IN_AN_HOUR;
    private static final int WEEK = 7 * DAY;

    /** Pauses in slots, from crowded to long. */
    private static Gen<List<Slot>> histories() {
        return lists().of(integers().between(1, 400).map(random -> random < 300 ? 1 + random % 8 : random))
                .ofSizeBetween(1, 600)
                .map(pauses -> {
                    var slots = new ArrayList<Slot>();
                    var at = 1_000_000L;
                    for (var pause : pauses) {
                        slots.add(new Slot(at, 1 + at % 5));
                        at += pause;
                    }
                    return slots;
                });
    }

    @Test
    void ofTheTimeBehindItASourceWouldHaveBeenCalledSilentForTwoPercentAtMost() {
        qt().withExamples(2000).forAll(histories()).check(history -> {
            var limit = SilenceRule.limit(Rhythm.of(history));
            if (limit.isEmpty()) {
                return true;
            }
            var slots = limit.get().toMinutes() / 5;
            var span = history.getLast().index() - history.getFirst().index();
            var silent = 0L;
            for (var i = 1; i < history.size(); i++) {
                silent +=
                        Math.max(0, history.get(i).index() - history.get(i - 1).index() - slots);
            }
            return silent <= 0.02 * span;
        });
    }

    @Test
    void orderAndSplitSlotsDoNotMatter() {
        qt().withExamples(300).forAll(histories(), longs().all()).check((history, seed) -> {
            var mixed = new ArrayList<Slot>();
            for (var slot : history) {
                mixed.add(new Slot(slot.index(), slot.deliveries()));
                mixed.add(new Slot(slot.index(), 0));
            }
            Collections.shuffle(mixed, new Random(seed));
            return Rhythm.of(mixed).equals(Rhythm.of(history));
        });
    }

    @Test
    void aSourceThatSpeaksAtRandomIsNotCalledSilentInAYear() {
        qt().withExamples(40).forAll(integers().between(1, 60), longs().all()).check((perHour, seed) -> {
            // Given a week of deliveries that come at random, as many an hour on average
            var random = new Random(seed);
            var chance = 1 - Math.exp(-perHour / (double) Slot.IN_AN_HOUR);
            LongPredicate speaks = slot -> random.nextDouble() < chance;
            var limit = SilenceRule.limit(Rhythm.of(slots(WEEK, speaks)));
            if (limit.isEmpty()) {
                return perHour < 24;
            }
            // When it goes on like that for a year
            var longest = 0L;
            var quiet = 0L;
            for (var slot = 0L; slot < 365L * DAY; slot++) {
                quiet = speaks.test(slot) ? 0 : quiet + 1;
                longest = Math.max(longest, quiet);
            }
            // Then no pause is as long as what is called silence; a pause may begin and end in the middle of slots
            return Duration.ofMinutes(5 * longest).compareTo(limit.get()) <= 0;
        });
    }

    @Test
    void aSourceThatSpeaksAllTheTimeIsSteadyAndAnOutageDoesNotChangeThat() {
        // Given a source heard in each slot, but for two hours
        var history = slots(WEEK, slot -> slot < 500 || slot > 524);
        var rhythm = Rhythm.of(history);
        assertThat(rhythm).isEqualTo(new Rhythm(Rhythm.Kind.STEADY, 12, Duration.ofMinutes(5)));
        assertThat(SilenceRule.limit(rhythm)).contains(Duration.ofMinutes(15));
    }

    @Test
    void whoSleepsAtNightOrSpeaksOnlyOfTroubleIsIrregular() {
        assertThat(Rhythm.of(slots(WEEK, slot -> slot % DAY < 9 * Slot.IN_AN_HOUR))
                        .kind())
                .isEqualTo(Rhythm.Kind.IRREGULAR);
        // alerts: bursts of an hour, some days apart
        assertThat(Rhythm.of(slots(WEEK, slot -> slot % (2 * DAY) < 18)).kind()).isEqualTo(Rhythm.Kind.IRREGULAR);
        // a quiet weekend
        assertThat(Rhythm.of(slots(WEEK, slot -> slot < 5 * DAY || slot == WEEK - 1))
                        .kind())
                .isEqualTo(Rhythm.Kind.IRREGULAR);
    }

    @Test
    void aDayIsNeeded() {
        assertThat(Rhythm.of(List.of()).kind()).isEqualTo(Rhythm.Kind.LEARNING);
        assertThat(Rhythm.of(slots(DAY - 1, slot -> true)).kind()).isEqualTo(Rhythm.Kind.LEARNING);
        assertThat(Rhythm.of(slots(DAY + 1, slot -> true)).kind()).isEqualTo(Rhythm.Kind.STEADY);
        // few deliveries over a long time are no rhythm
        assertThat(Rhythm.of(slots(WEEK, slot -> slot % 50 == 0)).kind()).isEqualTo(Rhythm.Kind.LEARNING);
    }

    @Test
    void aRareSourceIsGivenThreeTimesItsPause() {
        // Given a heartbeat every twenty minutes
        var rhythm = Rhythm.of(slots(WEEK, slot -> slot % 4 == 0));
        assertThat(rhythm).isEqualTo(new Rhythm(Rhythm.Kind.STEADY, 3, Duration.ofMinutes(20)));
        var last = Instant.parse("2026-05-01T10:00:00Z");
        var since = last.minusSeconds(86_400);
        // Then an hour is not silence yet
        assertThat(SilenceRule.silent(rhythm, last, since, last.plusSeconds(3600)))
                .isFalse();
        assertThat(SilenceRule.silent(rhythm, last, since, last.plusSeconds(3601)))
                .isTrue();
        // And what we slept through ourselves does not count
        assertThat(SilenceRule.silent(rhythm, last, last.plusSeconds(1800), last.plusSeconds(5400)))
                .isFalse();
        assertThat(SilenceRule.silent(rhythm, last, last.plusSeconds(1800), last.plusSeconds(5401)))
                .isTrue();
    }

    @Test
    void silenceNeverTurnsBackWhileNothingIsHeard() {
        qt().withExamples(500)
                .forAll(histories(), integers().between(0, 50_000), integers().between(0, 50_000))
                .check((history, earlier, more) -> {
                    var rhythm = Rhythm.of(history);
                    var last = Instant.parse("2026-05-01T10:00:00Z");
                    var before = SilenceRule.silent(rhythm, last, last, last.plusSeconds(earlier));
                    return !before || SilenceRule.silent(rhythm, last, last, last.plusSeconds((long) earlier + more));
                });
    }

    private static List<Slot> slots(int count, LongPredicate speaks) {
        var slots = new ArrayList<Slot>();
        for (var i = 0; i < count; i++) {
            if (speaks.test(i)) {
                slots.add(new Slot(i, 1));
            }
        }
        return slots;
    }
}
