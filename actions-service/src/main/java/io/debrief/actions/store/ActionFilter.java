package io.debrief.actions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for; null means any.
 *
 * @param status words of {@link io.debrief.actions.life.Status}
 * @param owner a person's id
 * @param incident an incident's label
 * @param category a category's word
 * @param overdue whether the day has passed
 * @param dueBefore due before this day
 * @param updatedSince changed at or after this moment
 * @param q words that stand in the title or the quote
 */
public record ActionFilter(
        List<String> status,
        @Nullable String owner,
        @Nullable String incident,
        @Nullable String category,
        @Nullable Boolean overdue,
        @Nullable LocalDate dueBefore,
        @Nullable Instant updatedSince,
        @Nullable String q) {

    /** A condition with its parameters, numbered from 1. */
    record Where(String sql, List<Object> parameters) {}

    Where where(Viewer viewer) {
        var conditions = new Conditions();
        conditions.add("not a.withdrawn");
        if (!viewer.admin()) {
            conditions.add(
                    "(not a.restricted or exists (select 1 from incident i where i.label = a.incident and ? = any(i.people)))",
                    viewer.person());
        }
        if (!status.isEmpty()) {
            conditions.add("a.status = any(cast(? as text[]))", status.toArray(String[]::new));
        }
        conditions.equal("a.owner", owner);
        conditions.equal("a.incident", incident);
        conditions.equal("a.category", category);
        if (overdue != null) {
            conditions.add(overdue ? "a.overdue" : "not a.overdue");
        }
        if (dueBefore != null) {
            conditions.add("a.due_on < cast(cast(? as text) as date)", dueBefore.toString());
        }
        if (updatedSince != null) {
            conditions.add("a.updated_at >= cast(cast(? as text) as timestamptz)", updatedSince.toString());
        }
        if (q != null && !q.isBlank()) {
            conditions.add(
                    "position(lower(cast(? as text)) in lower(a.title || ' ' || coalesce(a.quote, ''))) > 0",
                    q.strip());
        }
        return conditions.where();
    }

    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition) {
            sql.add(condition);
        }

        void add(String condition, Object value) {
            parameters.add(value);
            sql.add(condition.replaceFirst("\\?", "?" + parameters.size()));
        }

        void equal(String column, @Nullable String value) {
            if (value != null) {
                add(column + " = ?", value);
            }
        }

        Where where() {
            return new Where(String.join(" and ", sql), List.copyOf(parameters));
        }
    }
}
