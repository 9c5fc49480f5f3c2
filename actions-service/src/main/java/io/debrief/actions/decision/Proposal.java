package io.debrief.actions.decision;

import io.debrief.actions.extraction.Category;
import io.debrief.actions.extraction.Risk;
import io.debrief.actions.extraction.Size;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person proposes; what they leave out is suggested.
 *
 * @param title what to do
 * @param incident the incident's label
 * @param problem what it is about
 * @param doneWhen how one sees that it is done
 * @param category {@code prevent}, {@code detect}, {@code mitigate} or {@code process}
 * @param size {@code S}, {@code M} or {@code L}
 * @param risk {@code low}, {@code medium} or {@code high}
 */
record Proposal(
        String title,
        @Nullable String incident,
        @Nullable String problem,
        @Nullable String doneWhen,
        @Nullable String category,
        @Nullable String size,
        @Nullable String risk) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST = 4000;

    /** As sent. */
    record Body(
            @Nullable String title,
            @Nullable String incident,
            @Nullable String problem,
            @Nullable String doneWhen,
            @Nullable String category,
            @Nullable String size,
            @Nullable String risk) {

        Proposal read() {
            var errors = new ArrayList<FieldError>();
            if (title == null || title.isBlank()) {
                errors.add(new FieldError("title", "is missing"));
            } else if (title.length() > LONGEST_TITLE) {
                errors.add(new FieldError("title", "must not be longer than " + LONGEST_TITLE + " characters"));
            }
            bounded(errors, "problem", problem);
            bounded(errors, "doneWhen", doneWhen);
            oneOf(
                    errors,
                    "category",
                    category,
                    Arrays.stream(Category.values()).map(Category::word).toList());
            oneOf(
                    errors,
                    "size",
                    size,
                    Arrays.stream(Size.values()).map(Size::word).toList());
            oneOf(
                    errors,
                    "risk",
                    risk,
                    Arrays.stream(Risk.values()).map(Risk::word).toList());
            if (!errors.isEmpty() || title == null) {
                throw Problem.invalid(errors);
            }
            var label = incident == null || incident.isBlank() ? null : incident.strip();
            return new Proposal(title.strip(), label, problem, doneWhen, category, size, risk);
        }

        private static void bounded(List<FieldError> errors, String field, @Nullable String text) {
            if (text != null && text.length() > LONGEST) {
                errors.add(new FieldError(field, "must not be longer than " + LONGEST + " characters"));
            }
        }

        private static void oneOf(List<FieldError> errors, String field, @Nullable String value, List<String> words) {
            if (value != null && !words.contains(value)) {
                errors.add(new FieldError(field, "must be one of " + String.join(", ", words)));
            }
        }
    }
}
