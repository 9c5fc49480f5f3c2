package io.debrief.timeline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.MergeIncidents;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectorPropertyTest {

    /** A signal or a ruling on its way. */
    private record Input(Signal signal, Ruling ruling) {

        Instant recordedAt() {
            return signal == null ? ruling.recordedAt() : signal.receivedAt();
        }
    }

    @Test
    void whateverTheWayInTheRoundsEqualTheFunction() {
        qt().withExamples(1_000)
                .withShrinkCycles(200)
                .forAll(longs().all(), integers().between(1, 50))
                .checkAssert((seed, size) -> {
                    // Given
                    Worlds.World world = Worlds.of(seed, size);
                    Timeline expected = Timeline.of(world.signals(), world.rulings());

                    // When
                    Timeline rounds = play(world, new Random(~seed));

                    // Then
                    assertSame(rounds, expected);
                });
    }

    @Test
    void theFunctionDoesNotCareForOrderOrRepetition() {
        qt().withExamples(200).forAll(longs().all(), integers().between(1, 50)).checkAssert((seed, size) -> {
            // Given
            Worlds.World world = Worlds.of(seed, size);
            List<Signal> signals = new ArrayList<>(world.signals());
            signals.addAll(world.signals().subList(0, world.signals().size() / 2));
            List<Ruling> rulings = new ArrayList<>(world.rulings());
            rulings.addAll(world.rulings());
            Collections.shuffle(signals, new Random(seed));
            Collections.shuffle(rulings, new Random(seed));

            // When
            Timeline shuffled = Timeline.of(signals, rulings);

            // Then
            assertThat(shuffled).isEqualTo(Timeline.of(world.signals(), world.rulings()));
        });
    }

    /** What was known at an instant is what the rounds showed then, when everything came as it was recorded. */
    @Test
    void thePastIsWhatTheRoundsShowedThen() {
        qt().withExamples(200).forAll(longs().all(), integers().between(1, 50)).checkAssert((seed, size) -> {
            // Given
            Worlds.World world = Worlds.of(seed, size);
            Random random = new Random(~seed);
            Instant until = Instant.parse("2026-05-01T08:00:00Z").plusSeconds(random.nextInt(420) * 60L);
            List<Input> known = new ArrayList<>();
            world.signals().forEach(signal -> known.add(new Input(signal, null)));
            world.rulings().forEach(ruling -> known.add(new Input(null, ruling)));
            known.removeIf(input -> input.recordedAt().isAfter(until));
            known.sort(Comparator.comparing(Input::recordedAt));

            // When
            Timeline past = Timeline.asOf(until, world.signals(), world.rulings());

            // Then
            MemoryStore store = new MemoryStore();
            for (Input input : known) {
                store.round(
                        Stream.ofNullable(input.signal()).toList(),
                        Stream.ofNullable(input.ruling()).toList());
            }
            assertSame(store.timeline(), past);
        });
    }

    /** The worlds must be worth the try: things meet, fold, nest and go wrong in them. */
    @Test
    void theWorldsAreInteresting() {
        // Given
        Map<String, Long> seen = new TreeMap<>();

        // When
        for (long seed = 0; seed < 200; seed++) {
            Worlds.World world = Worlds.of(seed, 60);
            Timeline timeline = Timeline.of(world.signals(), world.rulings());
            count(seen, timeline);
            countWithout(seen, "moved", MoveLines.class, world, timeline);
            countWithout(seen, "merged", MergeIncidents.class, world, timeline);
            countLinked(seen, world, timeline);
        }

        // Then
        assertThat(seen)
                .containsKeys(
                        "status suspected",
                        "status open",
                        "status resolved",
                        "status mitigated",
                        "joined",
                        "folded: same dedup key",
                        "folded: repeated within 120 s",
                        "folded: a merge and its push",
                        "flag edited",
                        "flag revised",
                        "flag cause-cycle",
                        "flag cause-dropped",
                        "flag corrected",
                        "flag split",
                        "flag joined",
                        "flag flapping",
                        "folded: repeated by a bot",
                        "linked only",
                        "moved",
                        "merged",
                        "erased",
                        "note",
                        "storm",
                        "invalid",
                        "after cause",
                        "restricted",
                        "labelled",
                        "flag reaction:eyes",
                        "flag pinned-at-source",
                        "unassigned");
    }

    private static void countWithout(
            Map<String, Long> seen, String what, Class<?> type, Worlds.World world, Timeline timeline) {
        if (seen.containsKey(what)) {
            return;
        }
        List<Ruling> others = world.rulings().stream()
                .filter(ruling -> !type.isInstance(ruling))
                .toList();
        seen.merge(Timeline.of(world.signals(), others).equals(timeline) ? "not " + what : what, 1L, Long::sum);
    }

    private static void countLinked(Map<String, Long> seen, Worlds.World world, Timeline timeline) {
        if (seen.containsKey("linked only")) {
            return;
        }
        List<Signal> unlinked = world.signals().stream()
                .filter(signal ->
                        !signal.links().stream().anyMatch(link -> link.rel().equals("mentioned")))
                .toList();
        int without = Timeline.of(unlinked, world.rulings()).unassigned().size();
        seen.merge(timeline.unassigned().size() < without ? "linked only" : "nothing linked", 1L, Long::sum);
    }

    private static void count(Map<String, Long> seen, Timeline timeline) {
        if (!timeline.unassigned().isEmpty()) {
            seen.merge("unassigned", 1L, Long::sum);
        }
        for (IncidentTimeline one : timeline.incidents()) {
            Incident incident = one.incident();
            seen.merge("status " + incident.status(), 1L, Long::sum);
            seen.merge(incident.openers().size() > 1 ? "joined" : "single", 1L, Long::sum);
            seen.merge(incident.restricted() ? "restricted" : "unrestricted", 1L, Long::sum);
            seen.merge(incident.labels().isEmpty() ? "unlabelled" : "labelled", 1L, Long::sum);
            seen.merge(incident.measures().containsValue("invalid") ? "invalid" : "valid", 1L, Long::sum);
            if (incident.status().equals("suspected") && incident.services().size() >= 5) {
                seen.merge("storm", 1L, Long::sum);
            }
            one.entries().forEach(entry -> {
                entry.flags().forEach(flag -> seen.merge("flag " + flag, 1L, Long::sum));
                seen.merge(String.valueOf(entry.why()), 1L, Long::sum);
                seen.merge(entry.erasedAt() == null ? "whole" : "erased", 1L, Long::sum);
                seen.merge(entry.note() ? "note" : "no note", 1L, Long::sum);
                seen.merge(entry.afterCause() ? "after cause" : "in time", 1L, Long::sum);
            });
        }
    }

    private static Timeline play(Worlds.World world, Random random) {
        List<Input> inputs = new ArrayList<>();
        world.signals().forEach(signal -> inputs.add(new Input(signal, null)));
        world.rulings().forEach(ruling -> inputs.add(new Input(null, ruling)));
        for (int i = inputs.size() / 4; i > 0; i--) {
            inputs.add(inputs.get(random.nextInt(inputs.size())));
        }
        if (random.nextInt(4) > 0) {
            Collections.shuffle(inputs, random);
        }
        int most = 1 + random.nextInt(12);
        MemoryStore store = new MemoryStore();
        for (int from = 0; from < inputs.size(); ) {
            int to = Math.min(inputs.size(), from + 1 + random.nextInt(most));
            List<Input> round = inputs.subList(from, to);
            store.round(
                    round.stream().map(Input::signal).filter(Objects::nonNull).toList(),
                    round.stream().map(Input::ruling).filter(Objects::nonNull).toList());
            if (random.nextInt(20) == 0) {
                store.restart();
            }
            from = to;
        }
        Timeline timeline = store.timeline();
        assertThat(store.folds()).isEqualTo(folds(timeline));
        return timeline;
    }

    /** Worlds are so small that every entry shows all its lines. */
    private static Map<UUID, UUID> folds(Timeline timeline) {
        Map<UUID, UUID> folds = new TreeMap<>();
        for (IncidentTimeline one : timeline.incidents()) {
            for (Entry entry : one.entries()) {
                assertThat(entry.lines()).hasSize(entry.lineCount());
                entry.lines().stream().skip(1).forEach(line -> folds.put(line.id(), entry.id()));
            }
        }
        return folds;
    }

    private static void assertSame(Timeline actual, Timeline expected) {
        assertThat(actual.unassigned()).isEqualTo(expected.unassigned());
        Map<UUID, IncidentTimeline> byUuid = actual.incidents().stream()
                .collect(Collectors.toMap(one -> one.incident().uuid(), one -> one));
        for (IncidentTimeline one : expected.incidents()) {
            IncidentTimeline other = byUuid.get(one.incident().uuid());
            assertThat(other).as("incident %s", one.incident()).isNotNull();
            assertThat(other.entries()).containsExactlyElementsOf(one.entries());
            assertThat(other.incident()).isEqualTo(one.incident());
        }
        assertThat(actual.incidents()).hasSameSizeAs(expected.incidents());
    }
}
