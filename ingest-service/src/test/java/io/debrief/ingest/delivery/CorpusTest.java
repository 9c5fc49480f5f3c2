package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Real bodies by others: read as their index says, or for a reason that is written down here. The corpus is not part of the
 * project; without it this is skipped.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("debrief.shared", "../shared"), "corpus", "webhooks");

    /** Where the index and this product differ, and why the product is right by its own design. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "alertmanager/superplane-on-alert-test.json time",
            "The index takes a group's earliest start whatever its state; a resolution here has the time it ended.",
            "slack/bolt-py-message-deleted-event-payload.json title",
            "A deletion carries no old text, in its title neither.",
            "jira/mattermost-server-comment-deleted.json title",
            "A deletion carries no old text, in its title neither.",
            "keep-mock/dash0.json time",
            "The index takes the start; the body tells of a resolution, which is when the issue ended.");

    @Test
    void bodiesAreReadAsTheIndexSays() throws IOException {
        assumeTrue(Files.exists(CORPUS), "the corpus of webhook bodies is not there");
        // Given all bodies with the headers they came with
        var headers = headers();
        var table = new LinkedHashMap<String, CorpusScore>();

        // When each is delivered to a source of its type
        for (var row : rows("INDEX.tsv")) {
            var name = row[0] + "/" + row[1];
            var body = Files.readAllBytes(CORPUS.resolve(row[0]).resolve(row[1]));
            var read = CorpusDelivery.of(row[0], body, headers.getOrDefault(name, Map.of()));
            table.computeIfAbsent(row[0], CorpusScore::new).add(name, CorpusVerdict.of(row, read), EXCEPTIONS);
        }

        // Then all of it is right, but for what is explained
        System.out.println(CorpusScore.table(table.values()));
        assertThat(table.values().stream().flatMap(score -> score.wrong().stream()))
                .isEmpty();
        assertThat(table.values().stream().flatMap(score -> score.excused().stream()))
                .as("an exception that is none any more is taken off the list")
                .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    private static Map<String, Map<String, String>> headers() throws IOException {
        var all = new HashMap<String, Map<String, String>>();
        for (var row : rows("HEADERS.tsv")) {
            var headers = new HashMap<String, String>();
            for (var header : row[2].split(" \\|\\| ")) {
                var colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            all.put(row[0] + "/" + row[1], headers);
        }
        return all;
    }

    private static List<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        for (var line :
                Files.readAllLines(CORPUS.resolve(file)).stream().skip(1).toList()) {
            rows.add(Arrays.copyOf(line.split("\t", -1), 9));
        }
        return rows;
    }
}
