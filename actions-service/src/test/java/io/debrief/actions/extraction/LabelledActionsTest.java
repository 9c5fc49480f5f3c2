package io.debrief.actions.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Measures category and vagueness on our own labelled lines and prints what it finds. */
class LabelledActionsTest {

    private record Labelled(Category category, boolean vague, String text) {

        Candidate candidate() {
            return Extractor.fromFollowUps("- " + text).candidates().getFirst();
        }
    }

    @Test
    void categoriesAreMostlyRight() throws IOException {
        // Given
        var lines = lines();

        // When
        var sum = 0.0;
        for (var category : Category.values()) {
            var f1 = f1(lines, category);
            sum += f1;
            System.out.printf(Locale.ROOT, "category %s F1 %.3f%n", category.word(), f1);
        }

        // Then
        System.out.printf(Locale.ROOT, "category macro-F1 %.3f on %d lines%n", sum / 4, lines.size());
        lines.stream()
                .filter(line -> line.candidate().category() != line.category())
                .forEach(line -> System.out.println(
                        "  " + line + " -> " + line.candidate().category()));
        assertThat(sum / 4).isGreaterThanOrEqualTo(0.72);
    }

    @Test
    void vagueOnesAreFoundAndClearOnesAreLeftAlone() throws IOException {
        // Given
        var lines = lines();

        // When
        var right = lines.stream()
                .filter(line -> line.vague() && line.candidate().vague())
                .count();
        var said = lines.stream().filter(line -> line.candidate().vague()).count();
        var are = lines.stream().filter(Labelled::vague).count();
        var f1 = 2.0 * right / (said + are);

        // Then
        System.out.printf(Locale.ROOT, "vague F1 %.3f (%d of %d found, %d said)%n", f1, right, are, said);
        lines.stream()
                .filter(line -> line.candidate().vague() != line.vague())
                .forEach(line -> System.out.println(
                        "  " + line + " -> " + line.candidate().vagueWhy()));
        assertThat(f1).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void everyRewriteHasAFinishLineAndAddsNothing() throws IOException {
        for (var line : lines()) {
            // Given
            var candidate = line.candidate();

            // When
            var rewrite = candidate.rewrite();

            // Then
            if (candidate.vague()) {
                assertThat(rewrite).as(line.text()).contains("; done when ");
                assertThat(FactGate.added(line.text(), String.valueOf(rewrite))).isEmpty();
            } else {
                assertThat(rewrite).as(line.text()).isNull();
            }
        }
    }

    private static double f1(List<Labelled> lines, Category category) {
        var right = lines.stream()
                .filter(line -> line.category() == category && line.candidate().category() == category)
                .count();
        var said = lines.stream()
                .filter(line -> line.candidate().category() == category)
                .count();
        var are = lines.stream().filter(line -> line.category() == category).count();
        return 2.0 * right / (said + are);
    }

    private static List<Labelled> lines() throws IOException {
        try (var in = LabelledActionsTest.class.getResourceAsStream("/labelled-actions.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Labelled(
                            Category.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1].equals("y"), parts[2]))
                    .toList();
        }
    }
}
