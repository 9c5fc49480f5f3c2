package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.catalogue.CodeTypes;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real bodies by others: read as their index says. The corpus is not part of the project; without it this is skipped. */
class CorpusTest {

    private static final SourceTypes TYPES = new SourceTypes(CodeTypes.all(Names.none()));
    private static final Path CORPUS = Path.of(System.getProperty("debrief.shared", "../shared"), "corpus", "webhooks");

    @TestFactory
    Stream<DynamicTest> bodiesAreReadAsTheIndexSays() throws IOException {
        assumeTrue(Files.exists(CORPUS), "the corpus of webhook bodies is not there");
        var headers = headers();
        return rows("INDEX.tsv")
                .filter(row -> TYPES.find(row[0]).isPresent())
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + "/" + row[1],
                        () -> check(row, headers.getOrDefault(row[0] + "/" + row[1], Map.of()))));
    }

    private static void check(String[] row, Map<String, String> headers) throws IOException {
        var type = TYPES.find(row[0]).orElseThrow();
        var body = new ObjectMapper()
                .readTree(Files.readAllBytes(CORPUS.resolve(row[0]).resolve(row[1])));
        var reader = type.reader(Map.of());
        var reading = Bodies.read(reader, body, headers);
        var signals = Bodies.signals(reader, type.word(), body, headers);
        if (row[2].contains("url_verification")) {
            assertThat(row[8]).contains(reading.challenge());
            return;
        }
        if (signals.isEmpty()) {
            assertThat(expectsNothing(row, reading)).as("nothing was read").isTrue();
            return;
        }
        times(row, signals);
        texts(row, signals);
    }

    /** Bodies whose every field was emptied may say nothing. */
    private static boolean expectsNothing(String[] row, Reading reading) {
        return row[3].isEmpty()
                && row[4].isEmpty()
                && (reading.ignored() != null || !reading.unreadable().isEmpty());
    }

    private static void times(String[] row, List<Signal> signals) {
        if (row[3].isEmpty()) {
            assertThat(signals).allMatch(signal -> signal.occurredAt().isAfter(Instant.parse("2000-01-01T00:00:00Z")));
            return;
        }
        var expected = Instant.parse(row[3]);
        assertThat(signals)
                .as("one signal is of " + expected)
                .anyMatch(signal -> signal.occurredAt().toEpochMilli() == expected.toEpochMilli()
                        || row[1].startsWith("superplane") && startsAt(signal, expected));
    }

    /** The index takes a group's earliest start whatever its state; a resolution has its own time. */
    private static boolean startsAt(Signal signal, Instant expected) {
        return signal.fold().contains(expected.toString());
    }

    private static void texts(String[] row, List<Signal> signals) {
        var deletion = signals.stream().anyMatch(signal -> signal.kind().equals(SignalKind.MESSAGE_DELETED));
        if (row[4].isEmpty() || deletion) {
            return;
        }
        var shown = signals.stream()
                .map(signal -> (signal.title() + " " + signal.text() + " " + signal.labels()).replaceAll("\\s+", " "))
                .toList();
        assertThat(shown).anyMatch(text -> alternatives(row[4]).stream().anyMatch(wanted -> text.contains(wanted)));
    }

    private static List<String> alternatives(String cell) {
        return Arrays.stream(cell.split(" \\|\\| ")).map(String::strip).toList();
    }

    private static Map<String, Map<String, String>> headers() throws IOException {
        var all = new HashMap<String, Map<String, String>>();
        rows("HEADERS.tsv").forEach(row -> {
            var headers = new HashMap<String, String>();
            for (var header : alternatives(row[2])) {
                var colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            all.put(row[0] + "/" + row[1], headers);
        });
        return all;
    }

    private static Stream<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line :
                Files.readAllLines(CORPUS.resolve(file)).stream().skip(1).toList()) {
            rows.add(Arrays.copyOf(line.split("\t", -1), 9));
        }
        return rows.stream();
    }
}
