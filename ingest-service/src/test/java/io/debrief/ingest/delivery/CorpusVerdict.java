package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.Signal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether one body was read as its row of the index says.
 *
 * @param right what was asked, and whether it was right
 */
record CorpusVerdict(Map<String, Boolean> right) {

    static final List<String> QUESTIONS = List.of("accepted", "time", "title", "status", "id");

    /** Their bodies hold a time even where the index names none: the last change of an issue, an emptied message. */
    private static final Set<String> DATED = Set.of("github", "slack");

    static CorpusVerdict of(String[] row, CorpusDelivery read) {
        var right = new TreeMap<String, Boolean>();
        right.put("accepted", accepted(row, read));
        var silent = read.signals().isEmpty();
        right.put("time", silent ? row[3].isEmpty() || heardOnly(read) : time(row, read.signals()));
        right.put("title", silent ? row[4].isEmpty() || heardOnly(read) : title(row[4], read.signals()));
        right.put("status", silent ? row[5].isEmpty() || heardOnly(read) : status(row[5], read.signals()));
        right.put("id", silent ? row[6].isEmpty() || heardOnly(read) : id(row[6], read.signals()));
        return new CorpusVerdict(right);
    }

    /** Signals, a challenge to echo, or nothing for a reason; and a body emptied of every field may be quarantined. */
    private static boolean accepted(String[] row, CorpusDelivery read) {
        if (row[2].contains("url_verification")) {
            return read.reading().challenge() != null
                    && row[8].contains(read.reading().challenge());
        }
        var emptied = row[3].isEmpty() && row[4].isEmpty() && row[6].isEmpty();
        return read.parsed()
                && (!read.signals().isEmpty() || read.reading().ignored() != null || emptied)
                && (read.reading().unreadable().isEmpty() || emptied);
    }

    /** Challenges and rate limits of Slack make no signal, whatever time they name. */
    private static boolean heardOnly(CorpusDelivery read) {
        return read.reading().challenge() != null || read.reading().ignored() != null;
    }

    private static boolean time(String[] row, List<Signal> signals) {
        if (row[3].isEmpty()) {
            return DATED.contains(row[0])
                    || signals.stream().allMatch(signal -> signal.timeFrom().equals("receipt"));
        }
        var at = Instant.parse(row[3]).toEpochMilli();
        return signals.stream().anyMatch(signal -> signal.occurredAt().toEpochMilli() == at);
    }

    private static boolean title(String expected, List<Signal> signals) {
        return expected.isEmpty()
                || signals.stream()
                        .map(signal -> (signal.title() + " " + signal.text()).replaceAll("\\s+", " "))
                        .anyMatch(text -> alternatives(expected).stream().anyMatch(text::contains));
    }

    private static boolean status(String expected, List<Signal> signals) {
        return expected.isEmpty()
                || signals.stream()
                        .anyMatch(signal -> expected.toLowerCase(Locale.ROOT).equals(signal.status()));
    }

    private static boolean id(String expected, List<Signal> signals) {
        return expected.isEmpty()
                || signals.stream()
                        .map(CorpusVerdict::identity)
                        .anyMatch(text -> alternatives(expected).stream().anyMatch(text::contains));
    }

    private static String identity(Signal signal) {
        return signal.providerId() + " " + signal.fold() + " " + signal.keys() + " " + signal.links() + " "
                + signal.labels();
    }

    private static List<String> alternatives(String cell) {
        return Arrays.stream(cell.split(" \\|\\| ")).map(String::strip).toList();
    }
}
