package io.debrief.timeline.incident;

import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a request's fields and tells all that is wrong at once. */
final class Checks {

    static final Set<String> MILESTONES =
            Set.of("impact", "detected", "declared", "acknowledged", "mitigated", "resolved");

    private static final Set<String> SEVERITIES = Set.of("sev1", "sev2", "sev3", "sev4", "sev5");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    String title(@Nullable String title) {
        var text = title == null ? "" : title.strip();
        if (text.isEmpty() || text.length() > LONGEST_TITLE) {
            errors.add(new FieldError("title", "must have 1 to " + LONGEST_TITLE + " characters"));
        }
        return text;
    }

    @Nullable
    String severity(@Nullable String severity) {
        if (severity == null) {
            return null;
        }
        var word = severity.strip().toLowerCase(Locale.ROOT);
        if (!SEVERITIES.contains(word)) {
            errors.add(new FieldError("severity", "must be one of sev1 to sev5"));
        }
        return word;
    }

    List<String> texts(String field, @Nullable List<String> texts) {
        var given = texts == null ? List.<String>of() : texts;
        boolean bad = given.size() > MOST
                || given.stream().anyMatch(text -> text == null || text.isBlank() || text.length() > LONGEST_TITLE);
        if (bad) {
            errors.add(new FieldError(field, "must be at most " + MOST + " texts, none blank"));
            return List.of();
        }
        return given.stream().map(String::strip).distinct().toList();
    }

    void require(boolean holds, String field, String reason) {
        if (!holds) {
            errors.add(new FieldError(field, reason));
        }
    }

    /**
     * An idempotency key.
     *
     * @return null where none is given
     */
    static @Nullable String key(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > LONGEST_TITLE) {
            throw Problem.invalid("Idempotency-Key", "has at most " + LONGEST_TITLE + " characters");
        }
        return given.strip();
    }

    /** Ends the checking. */
    void done() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "is missing");
        }
        return body;
    }
}
