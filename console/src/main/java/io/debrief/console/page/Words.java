package io.debrief.console.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of the wire in the words of the page. */
public final class Words {

    private static final Map<String, String> STATUS = Map.of(
            "suspected", "suspected",
            "open", "open",
            "mitigated", "mitigated",
            "resolved", "resolved",
            "candidate", "to decide",
            "offered", "offered",
            "taken", "taken",
            "in_progress", "in progress",
            "later", "later",
            "not_needed", "not needed");

    private Words() {}

    /** {@code SEV 1} for {@code sev1}. */
    public static String severity(@Nullable String severity) {
        if (severity == null || severity.isBlank()) {
            return "no severity";
        }
        var text = severity.toLowerCase(Locale.ROOT);
        return text.startsWith("sev") ? "SEV " + text.substring(3).strip() : severity;
    }

    /** The style of a severity: {@code s1} to {@code s5}, {@code s0} where there is none. */
    public static String severityStyle(@Nullable String severity) {
        return severity != null && severity.matches("(?i)sev[1-5]") ? "s" + severity.substring(3) : "s0";
    }

    /** A status in words. */
    public static String status(String status) {
        return STATUS.getOrDefault(status, status.replace('_', ' '));
    }

    /** What was proven about a sender. */
    public static String trust(String trust) {
        return switch (trust) {
            case "verified" -> "signature verified";
            case "token" -> "sender known by token";
            default -> "sender not proven";
        };
    }

    /** {@code 1 entry}, {@code 3 entries}. */
    public static String count(int n, String one, String many) {
        return n == 1 ? "1 " + one : n + " " + many;
    }

    /** Null and blank both become null: what a form field left empty means. */
    public static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
