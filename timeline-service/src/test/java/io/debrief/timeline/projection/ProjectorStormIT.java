package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.ruling.Ruling;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rounds cost in processor time while a timeline swells: printed, and judged only for what the rounds say. */
@Tag("long")
class ProjectorStormIT {

    private static final int SIGNALS = Integer.getInteger("debrief.storm", 100_000);
    private static final int ROUND = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Decide decide = new Decide(at("23:00"));
    private final Random random = new Random(42);

    @Test
    void alertsThatRepeatInOneIncident() {
        Ruling opening = decide.open("Storm", at("10:00"), List.of("checkout"), List.of());
        play(
                "repeating alerts, one incident",
                List.of(opening),
                i -> alert(i).service("checkout").title("Alert of kind " + "abcdefghij".charAt(random.nextInt(10))));
    }

    @Test
    void alertsThatAllDifferInOneIncident() {
        Ruling opening = decide.open("Storm", at("10:00"), List.of("checkout"), List.of());
        play(
                "differing alerts, one incident",
                List.of(opening),
                i -> alert(i).service("checkout").title("Alert of kind " + letters(i)));
    }

    @Test
    void leftoverAlertsOfOneService() {
        play(
                "leftover alerts, one session",
                List.of(),
                i -> alert(i).service("checkout").title("Alert of kind " + letters(i)));
    }

    /** One large session must cost about what one large incident costs: it grows, it is not put together anew each round. */
    @Test
    void leftoversCostNotMuchMoreThanTheSameAlertsInAnIncident() {
        // Given
        int count = Math.min(SIGNALS, 40_000);
        Ruling opening = decide.open("Storm", at("10:00"), List.of("checkout"), List.of());
        IntFunction<Say> say = i -> alert(i).service("checkout").title("Alert of kind " + letters(i));

        // When
        play("warming up", List.of(opening), count / 4, say);
        long incident = play("the same alerts, one incident", List.of(opening), count, say);
        long session = play("the same alerts, one session", List.of(), count, say);

        // Then
        System.out.printf(Locale.ROOT, "a session costs %.2f times an incident%n", (double) session / incident);
        assertThat((double) session / incident).isLessThan(2.5);
    }

    @Test
    void chatInOneChannel() {
        play(
                "chat, one channel",
                List.of(),
                i -> Say.message("C1", "ts" + i, time(i)).label("channelName", "inc-storm"));
    }

    @Test
    void aThousandIncidentsAtOnce() {
        play(
                "a thousand incidents, round robin",
                List.of(),
                i -> Say.message("C" + i % 1_000, "ts" + i, time(i)).label("channelName", "inc-" + i % 1_000));
    }

    private Say alert(int i) {
        int fingerprint = random.nextInt(2_000);
        Say say = random.nextInt(3) == 0
                ? Say.resolved("f" + fingerprint, time(i))
                : Say.fired("f" + fingerprint, time(i));
        return say.dedup("g" + fingerprint % 50).variant("n" + i);
    }

    private static Instant time(int i) {
        return at("10:00").plusMillis(i * 36L);
    }

    private static String letters(int i) {
        StringBuilder word = new StringBuilder();
        for (int rest = i; word.length() < 4; rest /= 26) {
            word.append((char) ('g' + rest % 20));
        }
        return word.toString();
    }

    private void play(String name, List<Ruling> rulings, IntFunction<Say> say) {
        play(name, rulings, SIGNALS, say);
    }

    /** Answers the processor time of all rounds, in nanoseconds. */
    private long play(String name, List<Ruling> rulings, int count, IntFunction<Say> say) {
        // Given
        List<Signal> signals = new ArrayList<>(count);
        Map<UUID, Signal> byId = new HashMap<>();
        for (int i = 0; i < count; i++) {
            signals.add(say.apply(i).signal());
            byId.put(signals.getLast().id(), signals.getLast());
        }
        Projector projector = new Projector();
        projector.take(List.of(), rulings);
        long before = used();

        // When
        long total = 0;
        for (int from = 0; from < count; from += ROUND) {
            long start = THREADS.getCurrentThreadCpuTime();
            Round round = projector.take(signals.subList(from, from + ROUND), List.of());
            long decided = THREADS.getCurrentThreadCpuTime();
            List<Signal> needed = round.needs().stream().map(byId::get).toList();
            Changes changes = round.changes(needed);
            long written = THREADS.getCurrentThreadCpuTime();
            total += written - start;
            if (from + ROUND == count || from + ROUND == count / 10) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: at %,d signals a round of %,d decides in %d ms, writes %,d entries in %d ms, needs %,d texts%n",
                        name,
                        from + ROUND,
                        ROUND,
                        (decided - start) / 1_000_000,
                        changes.entries().size(),
                        (written - decided) / 1_000_000,
                        needed.size());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d signals a second, %d bytes of index a signal%n",
                name,
                count * 1_000_000_000L / total,
                (used() - before) / count);

        // Then
        Projector restored = new Projector();
        restored.restore(signals, rulings);
        restored.restored();
        Changes none = restored.take(signals.subList(0, 10), List.of()).changes(signals);
        assertThat(none.entries())
                .as("a restored projector knows what the rounds said")
                .isEmpty();
        assertThat(projector
                        .take(signals.subList(0, 10), List.of())
                        .changes(signals)
                        .entries())
                .isEmpty();
        return total;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
