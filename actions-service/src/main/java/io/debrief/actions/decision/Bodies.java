package io.debrief.actions.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.actions.life.Decision;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calls take: read tolerantly, refused by field. */
final class Bodies {

    private static final int LONGEST = 4000;

    private Bodies() {}

    /** {@code {"owner","dueOn","priority"?}}. */
    record Take(
            @Nullable String owner,
            @Nullable String dueOn,
            @Nullable String priority) {
        Decision.Take read() {
            var fields = new Fields();
            var person = fields.text("owner", owner);
            var day = fields.day("dueOn", dueOn);
            fields.check();
            return new Decision.Take(person, day, priority);
        }
    }

    /** {@code {"reason"}}. */
    record Drop(@Nullable String reason) {
        Decision.Drop read() {
            return new Decision.Drop(bounded("reason", reason));
        }
    }

    /** {@code {"by","evidence"}}. */
    record AlreadyDone(@Nullable String by, @Nullable JsonNode evidence) {
        Decision.AlreadyDone read() {
            var fields = new Fields();
            var person = fields.text("by", by);
            fields.check();
            return new Decision.AlreadyDone(person, EvidenceInput.read(evidence));
        }
    }

    /** {@code {"person","until"}}. */
    record Later(@Nullable String person, @Nullable String until) {
        Decision.PutOff read() {
            var fields = new Fields();
            var who = fields.text("person", person);
            var day = fields.day("until", until);
            fields.check();
            return new Decision.PutOff(who, day);
        }
    }

    /** {@code {"status","note"?,"evidence"?}}. */
    record Progress(
            @Nullable String status,
            @Nullable String note,
            @Nullable JsonNode evidence) {
        Decision.Progress read() {
            var fields = new Fields();
            var word = fields.text("status", status);
            fields.check();
            return new Decision.Progress(word, bounded("note", note), EvidenceInput.read(evidence));
        }
    }

    /** {@code {"dueOn","reason"}}. */
    record Redate(@Nullable String dueOn, @Nullable String reason) {
        Decision.Redate read() {
            var fields = new Fields();
            var day = fields.day("dueOn", dueOn);
            fields.check();
            return new Decision.Redate(day, bounded("reason", reason));
        }
    }

    /** {@code {"url"?,"note"?}}. */
    record Attach(@Nullable String url, @Nullable String note) {}

    private static String bounded(String field, @Nullable String text) {
        var words = text == null ? "" : text;
        if (words.length() > LONGEST) {
            throw Problem.invalid(field, "must not be longer than " + LONGEST + " characters");
        }
        return words;
    }

    /** Collects what is wrong, so that one answer names all of it. */
    private static final class Fields {
        private final List<FieldError> errors = new ArrayList<>();

        String text(String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                errors.add(new FieldError(field, "is missing"));
                return "";
            }
            if (value.length() > 200) {
                errors.add(new FieldError(field, "is too long"));
            }
            return value.strip();
        }

        LocalDate day(String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                errors.add(new FieldError(field, "is missing"));
                return LocalDate.EPOCH;
            }
            try {
                return LocalDate.parse(value.strip());
            } catch (DateTimeParseException e) {
                errors.add(new FieldError(field, "must be a day such as 2026-05-20"));
                return LocalDate.EPOCH;
            }
        }

        void check() {
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
        }
    }
}
