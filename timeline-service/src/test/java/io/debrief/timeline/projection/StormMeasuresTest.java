package io.debrief.timeline.projection;

import static io.debrief.timeline.projection.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.folding.Folding;
import io.debrief.timeline.folding.Group;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.line.Lines;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How well folding finds what belongs together, on storms whose causes are known because they were made up: pods of a deployment
 * that say the same with other numbers, again some time later, while other services say it too. Once with neighbours less than a
 * minute apart, once with one firing in thirty more than two minutes after the one before it: there the rule of 120 seconds parts
 * what one cause made, and never joins what several made.
 */
class StormMeasuresTest {

    private static final List<String> TEMPLATES = List.of(
            "Pod %s-7d9f8b%d-%s restarted %d times",
            "High error rate on %s: %d %% (pod %s, %d requests)",
            "Disk of %s node %d %s is %d %% full",
            "%s cannot reach 10.0.%d.7:5432 from %s after %d s");
    private static final String LETTERS = "bcdfghjklm";

    private final Random random = new Random(20261125);
    private final List<Signal> signals = new ArrayList<>();
    private final Map<UUID, String> causes = new HashMap<>();

    private void storm(int late) {
        for (int service = 0; service < 4; service++) {
            for (int template = 0; template < TEMPLATES.size(); template++) {
                for (int episode = 0; episode < 3; episode++) {
                    episode(service, template, episode, late);
                }
            }
        }
    }

    private void episode(int service, int template, int episode, int late) {
        Instant time = at("08:00").plusSeconds(episode * 10_800L + random.nextInt(1_800));
        List<String> fired = new ArrayList<>();
        int count = 30 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            time = time.plusSeconds(
                    late > 0 && random.nextInt(late) == 0 ? 125 + random.nextInt(60) : random.nextInt(60));
            String fingerprint = service + "." + template + "." + episode + "." + i;
            fired.add(fingerprint);
            say(Say.fired(fingerprint, time), service, template, episode);
        }
        time = time.plusSeconds(1_900);
        for (String fingerprint : fired) {
            time = time.plusSeconds(random.nextInt(40));
            say(Say.resolved(fingerprint, time), service, template, episode);
        }
    }

    private void say(Say say, int service, int template, int episode) {
        StringBuilder pod = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            pod.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        String name = "svc" + (char) ('a' + service);
        String title = TEMPLATES.get(template).formatted(name, random.nextInt(90), pod + "7", random.nextInt(100));
        Signal signal = say.service(name).title(title).signal();
        signals.add(signal);
        causes.put(say.line(), service + "/" + template + "/" + episode + "/" + signal.kind());
    }

    /**
     * How well it went.
     *
     * @param precision of the pairs in one entry, how many have one cause
     * @param recall of the pairs with one cause, how many are in one entry
     * @param reduction how much fewer entries there are than alerts
     * @param lost how many alerts are in no entry
     */
    private record Measures(double precision, double recall, double reduction, int lost) {

        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void whatWasOneCauseIsOneEntryAndNothingIsLost() {
        // Given
        storm(0);

        // When
        Measures measures = measured("close");

        // Then
        assertThat(measures.lost()).isZero();
        assertThat(measures.f1()).isGreaterThanOrEqualTo(0.95);
        assertThat(measures.reduction()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatComesLateIsPartedAndNeverMixed() {
        // Given
        storm(30);

        // When
        Measures measures = measured("one in thirty late");

        // Then
        assertThat(measures.lost()).isZero();
        assertThat(measures.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(measures.reduction()).isGreaterThanOrEqualTo(0.9);
    }

    private Measures measured(String name) {
        Rulings none = Rulings.of(List.of());
        TreeSet<Line> lines = new TreeSet<>(Line.BY_TIME);
        lines.addAll(Lines.of(signals, none));
        List<Group> entries = Folding.of(lines, none);
        Map<String, Long> byCause = new HashMap<>();
        double both = 0;
        double folded = 0;
        Set<UUID> members = new HashSet<>();
        for (Group entry : entries) {
            Map<String, Long> within = new HashMap<>();
            entry.lines().forEach(line -> {
                members.add(line.id());
                within.merge(causes.get(line.id()), 1L, Long::sum);
                byCause.merge(causes.get(line.id()), 1L, Long::sum);
            });
            both += within.values().stream()
                    .mapToDouble(StormMeasuresTest::pairs)
                    .sum();
            folded += pairs(entry.lines().size());
        }
        double caused =
                byCause.values().stream().mapToDouble(StormMeasuresTest::pairs).sum();
        Measures measures = new Measures(
                both / folded,
                both / caused,
                1 - (double) entries.size() / lines.size(),
                signals.size() - members.size());
        System.out.printf(
                Locale.ROOT,
                "%s: %,d alerts of %d causes, %d entries: pairwise precision %.3f, recall %.3f, F1 %.3f; reduction %.1f %%%n",
                name,
                lines.size(),
                byCause.size(),
                entries.size(),
                measures.precision(),
                measures.recall(),
                measures.f1(),
                measures.reduction() * 100);
        return measures;
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
