package io.debrief.standalone.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;

/** How imports are spoken of. */
final class Words {

    private static final double MEGABYTE = 1024.0 * 1024;

    private Words() {}

    static String size(long bytes) {
        if (bytes < MEGABYTE) {
            return (bytes + 1023) / 1024 + " KB";
        }
        return bytes < 10 * MEGABYTE
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE)
                : String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
    }

    static String share(long part, long whole) {
        return whole <= 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100.0 * Math.min(part, whole) / whole);
    }

    static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    /** An import under way: count, share, rate, what is left. */
    static String progress(JsonNode progress) {
        if (progress.path("state").asText().equals("queued")) {
            return "  waits for its turn";
        }
        var words = new StringBuilder("  ")
                .append(count(progress.path("accepted").asLong()))
                .append(" signals");
        var share = share(
                progress.path("bytes").asLong(), progress.path("totalBytes").asLong());
        words.append(share.isEmpty() ? "" : ", " + share);
        if (progress.path("rate").isNumber()) {
            words.append(", ").append(count(progress.path("rate").asLong())).append("/s");
        }
        if (progress.path("remaining").isTextual()) {
            words.append(", ")
                    .append(time(Duration.parse(progress.path("remaining").asText())))
                    .append(" left");
        }
        if (progress.path("problems").asLong() > 0) {
            words.append(", ").append(count(progress.path("problems").asLong())).append(" could not be read");
        }
        if (progress.path("state").asText().equals("running")
                && progress.path("detail").isTextual()
                && progress.path("problems").asLong() == 0) {
            words.append("; ").append(progress.path("detail").asText());
        }
        return words.toString();
    }

    /** An import that is over. */
    static String end(JsonNode progress) {
        return String.format(
                Locale.ROOT,
                "%s: %,d signals from %,d read, %,d concern nobody, %,d could not be read.",
                progress.path("state").asText().equals("done") ? "Done" : "Failed",
                progress.path("accepted").asLong(),
                progress.path("read").asLong(),
                progress.path("skipped").asLong(),
                progress.path("problems").asLong());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A problem document in words. */
    static String problem(int status, JsonNode problem) {
        var words = new StringBuilder("Refused (").append(status).append("): ");
        words.append(problem.path("detail").asText(problem.path("title").asText("no reason given")));
        for (var error : problem.path("errors")) {
            words.append(System.lineSeparator())
                    .append("  ")
                    .append(error.path("field").asText())
                    .append(": ")
                    .append(error.path("reason").asText());
        }
        return words.toString();
    }
}
