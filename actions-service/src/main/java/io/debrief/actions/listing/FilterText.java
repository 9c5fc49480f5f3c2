package io.debrief.actions.listing;

import io.debrief.actions.extraction.Category;
import io.debrief.actions.store.ActionFilter;
import io.debrief.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as they stand in the address.
 *
 * @param status words, several in one by commas
 * @param owner a person's id
 * @param incident an incident's label
 * @param category a category's word
 * @param overdue {@code true} or {@code false}
 * @param dueBefore a day
 * @param updatedSince a moment
 * @param q words
 */
record FilterText(
        @Nullable List<String> status,
        @Nullable String owner,
        @Nullable String incident,
        @Nullable String category,
        @Nullable String overdue,
        @Nullable String dueBefore,
        @Nullable String updatedSince,
        @Nullable String q) {

    private static final Set<String> STATUS = Set.of(
            "candidate",
            "offered",
            "taken",
            "in_progress",
            "blocked",
            "done",
            "verified",
            "ineffective",
            "dropped",
            "later");

    /** The filter; what cannot be read is refused by field. */
    ActionFilter read() {
        return new ActionFilter(
                statuses(), empty(owner), empty(incident), categoryWord(), isOverdue(), day(), moment(), empty(q));
    }

    private List<String> statuses() {
        if (status == null) {
            return List.of();
        }
        var words = status.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        words.stream().filter(word -> !STATUS.contains(word)).findFirst().ifPresent(word -> {
            throw Problem.invalid("status", "is not a status: " + word);
        });
        return words;
    }

    private @Nullable String categoryWord() {
        var word = empty(category);
        if (word != null
                && Arrays.stream(Category.values())
                        .noneMatch(known -> known.word().equals(word))) {
            throw Problem.invalid("category", "is not a category: " + word);
        }
        return word;
    }

    private @Nullable Boolean isOverdue() {
        var word = empty(overdue);
        if (word == null) {
            return null;
        }
        if (!word.equals("true") && !word.equals("false")) {
            throw Problem.invalid("overdue", "must be true or false");
        }
        return word.equals("true");
    }

    private @Nullable LocalDate day() {
        var word = empty(dueBefore);
        try {
            return word == null ? null : LocalDate.parse(word.length() > 10 ? word.substring(0, 10) : word);
        } catch (DateTimeException e) {
            throw Problem.invalid("dueBefore", "must be a day such as 2026-05-20");
        }
    }

    private @Nullable Instant moment() {
        var word = empty(updatedSince);
        try {
            return word == null ? null : OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid("updatedSince", "must be a moment such as 2026-05-20T10:00:00Z");
        }
    }

    private static @Nullable String empty(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
