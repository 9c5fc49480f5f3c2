package io.debrief.ingest.signal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The four severities all sources' words are mapped to. */
public final class Severity {

    private Severity() {}

    /** {@code critical}, {@code error}, {@code warning} or {@code info}; null for a word that is none of the usual ones. */
    public static @Nullable String normalised(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.trim().toLowerCase(Locale.ROOT)) {
            case "critical",
                    "crit",
                    "page",
                    "paging",
                    "emergency",
                    "fatal",
                    "disaster",
                    "high",
                    "p1",
                    "sev1",
                    "sev-1" -> "critical";
            case "error", "err", "major", "average", "p2", "sev2", "sev-2" -> "error";
            case "warning", "warn", "minor", "medium", "ticket", "p3", "sev3", "sev-3" -> "warning";
            case "info", "informational", "information", "notice", "low", "none", "debug", "ok", "p4", "p5" -> "info";
            default -> null;
        };
    }
}
