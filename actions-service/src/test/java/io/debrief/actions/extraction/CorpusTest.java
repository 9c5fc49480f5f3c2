package io.debrief.actions.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the extraction on public post-mortems whose follow-ups were listed by hand, and prints what it finds. */
class CorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void followUpsUnderHeadingsAreFound() throws IOException {
        var scores = measure("with headings", true);
        assertThat(scores.f1()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void followUpsWithoutHeadingsAreFound() throws IOException {
        var scores = measure("without headings", false);
        assertThat(scores.f1()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void nothingIsInvented() throws IOException {
        for (var file : postmortems()) {
            // Given
            var text = Files.readString(file);

            // When
            var candidates = Extractor.fromText(text).candidates();

            // Then
            for (var candidate : candidates) {
                var quote = candidate.quote();
                assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
                assertThat(FactGate.added(quote.text(), candidate.title())).isEmpty();
                if (candidate.rewrite() != null) {
                    assertThat(FactGate.added(quote.text(), candidate.rewrite()))
                            .isEmpty();
                }
            }
        }
    }

    private static Scores measure(String name, boolean headings) throws IOException {
        var all = new ArrayList<Scores>();
        for (var file : postmortems()) {
            var text = Files.readString(file);
            var seen = headings ? text : text.replaceAll("(?m)^#{1,6} .*$", "");
            var gold = JSON.readTree(
                    Path.of(file.toString().replace(".md", ".gold.json")).toFile());
            var found = Extractor.fromText(seen).candidates().stream()
                    .map(candidate -> candidate.quote().text())
                    .toList();
            var scores = Scores.of(found, strings(gold, "actions"), strings(gold, "optional"));
            all.add(scores);
            System.out.println(name + ": " + file.getFileName() + ": " + scores);
        }
        var sum = Scores.sum(all);
        System.out.println(name + ": all: " + sum);
        sum.missed().forEach(text -> System.out.println("  missed: " + text));
        sum.wrong().forEach(text -> System.out.println("  wrong:  " + text.replace("\n", " ")));
        return sum;
    }

    private static List<String> strings(JsonNode gold, String name) {
        var strings = new ArrayList<String>();
        gold.path(name).forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static List<Path> postmortems() throws IOException {
        var folder =
                Path.of(System.getProperty("debrief.shared", "../../shared")).resolve("corpus/postmortems");
        assumeTrue(Files.isDirectory(folder), "the corpus of post-mortems is not here: " + folder);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
