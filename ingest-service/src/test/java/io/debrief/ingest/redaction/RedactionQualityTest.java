package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many secrets of a labelled corpus are found, and how many look-alikes survive. The corpus is made anew on each run
 * from forms and seeds, so nothing in this repository looks like a secret. One part was used to make the rules, the other
 * was not.
 */
class RedactionQualityTest {

    private static final double RECALL = 0.98;
    private static final double PRECISION = 0.95;

    private final Redactor redactor = new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));

    @Test
    void secretsAreFoundAndLookAlikesSurviveInThePartTheRulesWereMadeWith() {
        var figures = measured("made with", Corpus.madeWith(), LookAlikes.of(new Fakes(11), 6));
        assertThat(figures.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
        assertThat(figures.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void secretsAreFoundAndLookAlikesSurviveInThePartHeldOut() {
        var figures = measured("held out", HeldOut.secrets(), HeldOut.lookAlikes());
        assertThat(figures.recall()).as("recall").isGreaterThanOrEqualTo(RECALL);
        assertThat(figures.precision()).as("precision").isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void everyKindIsInThePartTheRulesWereMadeWithAtLeastTenTimes() {
        var kinds = RuleBook.standard().kinds().keySet();
        var counts = Corpus.madeWith().stream().collect(Collectors.groupingBy(Sample::rule, Collectors.counting()));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(120);
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(counts)
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThanOrEqualTo(10));
    }

    private static java.util.function.Predicate<String> distinct() {
        var seen = new java.util.HashSet<String>();
        return line -> seen.add(line.substring(0, line.indexOf(" | {")));
    }

    private Figures measured(String part, List<Sample> secrets, List<Sample> lookAlikes) {
        var figures = new Figures(RuleBook.standard().kinds());
        var missed = new ArrayList<String>();
        for (var sample : secrets) {
            var cleaned = redactor.clean(sample.body());
            var gone = sample.isGone(cleaned.tree());
            figures.secret(sample, gone, cleaned.found().containsKey(sample.rule()));
            if (!gone) {
                missed.add("missed " + sample.rule() + " | " + sample.where() + " | " + sample.body() + " -> "
                        + cleaned.tree());
            }
        }
        for (var sample : lookAlikes) {
            var cleaned = redactor.clean(sample.body());
            figures.lookAlike(sample, cleaned.tree().equals(sample.body()));
            if (!cleaned.tree().equals(sample.body())) {
                missed.add("taken  " + sample.rule() + " | " + sample.where() + " | " + sample.body() + " -> "
                        + cleaned.tree());
            }
        }
        System.out.println(figures.table(part));
        missed.stream()
                .filter(distinct())
                .limit(Integer.getInteger("debrief.redaction.show", 0))
                .forEach(System.out::println);
        return figures;
    }
}
