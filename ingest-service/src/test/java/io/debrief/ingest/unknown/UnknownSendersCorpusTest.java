package io.debrief.ingest.unknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real bodies of senders that the type {@code generic} takes; skipped without the corpus, which is not part of the project. */
class UnknownSendersCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("debrief.shared", "../shared"), "corpus", "webhooks");
    private static final Set<String> FOLDERS = Set.of("generic", "keep-mock");

    /** The index gives the start of the issue; the body says when it ended, and that is when it was resolved. */
    private static final Map<String, String> EXPLAINED = Map.of("dash0.json", "2025-02-03T07:24:17.474Z");

    @Test
    void everyBodyIsTakenWithItsTimeTitleStateAndId() throws IOException {
        assumeTrue(Files.exists(CORPUS), "the corpus of webhook bodies is not there");
        var wrong = new ArrayList<String>();
        System.out.printf("%-62s %-5s %-5s %-6s %-3s%n", "body", "time", "title", "status", "id");
        for (var line : Files.readAllLines(CORPUS.resolve("INDEX.tsv"))) {
            var row = Arrays.copyOf(line.split("\t", -1), 9);
            if (FOLDERS.contains(row[0])) {
                wrong.addAll(check(row));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> check(String[] row) throws IOException {
        var file = CORPUS.resolve(row[0]).resolve(row[1]);
        var body = new ObjectMapper().readTree(Files.readAllBytes(file));
        var signals = Bodies.signals(MappingBook.shipped().anything(), "generic", body, Map.of());
        assertThat(signals).as(row[1]).hasSize(1);
        var signal = signals.getFirst();
        var time = time(row, signal);
        var title = any(row[4], signal.title());
        var status = any(row[5].toLowerCase(Locale.ROOT), String.valueOf(signal.status()));
        var id = any(row[6], signal.providerId() + " " + signal.keys() + " " + signal.fold());
        System.out.printf("%-62s %-5s %-5s %-6s %-3s%n", row[0] + "/" + row[1], time, title, status, id);
        return time && title && status && id ? List.of() : List.of(row[1] + ": " + signal);
    }

    private static boolean time(String[] row, Signal signal) {
        var expected = EXPLAINED.getOrDefault(row[1], row[3]);
        return expected.isEmpty()
                ? signal.timeFrom().equals("receipt")
                : signal.occurredAt().toEpochMilli() == Instant.parse(expected).toEpochMilli();
    }

    /** Whether one of the alternatives is there; an empty cell expects nothing. */
    private static boolean any(String cell, String text) {
        return cell.isEmpty()
                || Arrays.stream(cell.split(" \\|\\| "))
                        .anyMatch(wanted -> text.replaceAll("\\s+", " ").contains(wanted.strip()));
    }
}
