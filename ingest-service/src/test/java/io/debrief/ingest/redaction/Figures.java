package io.debrief.ingest.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts, and the table of them. */
final class Figures {

    private final Map<String, String> families;
    private final Map<String, int[]> secrets = new TreeMap<>();
    private final Map<String, int[]> lookAlikes = new TreeMap<>();

    Figures(Map<String, String> families) {
        this.families = families;
    }

    void secret(Sample sample, boolean gone, boolean rightRule) {
        var row = secrets.computeIfAbsent(families.getOrDefault(sample.rule(), "?"), family -> new int[3]);
        row[0]++;
        row[1] += gone ? 1 : 0;
        row[2] += gone && rightRule ? 1 : 0;
    }

    void lookAlike(Sample sample, boolean survived) {
        var row = lookAlikes.computeIfAbsent(sample.rule(), kind -> new int[2]);
        row[0]++;
        row[1] += survived ? 1 : 0;
    }

    double recall() {
        return (double) sum(secrets, 1) / sum(secrets, 0);
    }

    /** As if there were as many look-alikes as secrets, since the corpus has fewer. */
    double precision() {
        var taken = 1 - (double) sum(lookAlikes, 1) / sum(lookAlikes, 0);
        return recall() / (recall() + taken);
    }

    String table(String part) {
        var table = new StringBuilder("\nRedaction, the part \"" + part + "\"\n");
        table.append(String.format(
                Locale.ROOT, "%-14s %8s %8s %8s %12s%n", "secrets", "in it", "found", "recall", "right name"));
        secrets.forEach((family, row) -> table.append(String.format(
                Locale.ROOT,
                "%-14s %8d %8d %8.4f %12.4f%n",
                family,
                row[0],
                row[1],
                (double) row[1] / row[0],
                (double) row[2] / row[0])));
        table.append(String.format(
                Locale.ROOT,
                "%-14s %8d %8d %8.4f %12.4f%n",
                "all",
                sum(secrets, 0),
                sum(secrets, 1),
                recall(),
                (double) sum(secrets, 2) / sum(secrets, 0)));
        table.append(String.format(Locale.ROOT, "%-14s %8s %8s %8s%n", "look-alikes", "in it", "survived", "share"));
        lookAlikes.forEach((kind, row) -> table.append(
                String.format(Locale.ROOT, "%-14s %8d %8d %8.4f%n", kind, row[0], row[1], (double) row[1] / row[0])));
        table.append(String.format(
                Locale.ROOT,
                "%-14s %8d %8d %8.4f%n",
                "all",
                sum(lookAlikes, 0),
                sum(lookAlikes, 1),
                (double) sum(lookAlikes, 1) / sum(lookAlikes, 0)));
        return table.append(String.format(
                        Locale.ROOT, "recall %.4f, precision at equal numbers %.4f%n", recall(), precision()))
                .toString();
    }

    private static int sum(Map<String, int[]> rows, int column) {
        return rows.values().stream().mapToInt(row -> row[column]).sum();
    }
}
