package io.debrief.actions.listing;

import io.debrief.actions.extraction.Category;
import io.debrief.actions.store.ActionFilter;
import io.debrief.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of a list as they stand in the address. */
public class FilterParameters {

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

    @QueryParam("status")
    @Nullable
    List<String> status;

    @QueryParam("owner")
    @Nullable
    String owner;

    @QueryParam("incident")
    @Nullable
    String incident;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("overdue")
    @Nullable
    String overdue;

    @QueryParam("dueBefore")
    @Nullable
    String dueBefore;

    @QueryParam("updatedSince")
    @Nullable
    String updatedSince;

    @QueryParam("q")
    @Nullable
    String q;

    /** The filter; what cannot be read is refused by field. */
    ActionFilter read() {
        return new ActionFilter(
                statuses(), empty(owner), empty(incident), category(), overdue(), day(), moment(), empty(q));
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

    private @Nullable String category() {
        var word = empty(category);
        if (word != null
                && Arrays.stream(Category.values())
                        .noneMatch(known -> known.word().equals(word))) {
            throw Problem.invalid("category", "is not a category: " + word);
        }
        return word;
    }

    private @Nullable Boolean overdue() {
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
