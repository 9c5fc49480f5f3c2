package io.debrief.timeline.database;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a query, joined by {@code and}, each with its values. */
public final class Conditions {

    private final StringBuilder text = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a condition.
     *
     * @param condition SQL in which each {@code ?} stands for one value
     * @param given the values
     */
    public Conditions and(String condition, Object... given) {
        text.append(" and (");
        int next = 0;
        for (int i = 0; i < condition.length(); i++) {
            char c = condition.charAt(i);
            if (c == '?') {
                values.add(given[next++]);
                text.append('?').append(values.size());
            } else {
                text.append(c);
            }
        }
        text.append(')');
        return this;
    }

    /** A statement with these conditions in place of {@code WHERE_CONDITIONS}. */
    public Sql in(String statement) {
        return new Sql(statement.replace("WHERE_CONDITIONS", "where " + text), List.copyOf(values));
    }
}
