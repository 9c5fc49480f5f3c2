package io.debrief.timeline.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer; columns count from 0. */
public final class Row {

    private final @Nullable Object[] columns;

    private Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    static Row of(@Nullable Object found) {
        return new Row(found instanceof Object[] columns ? columns : new @Nullable Object[] {found});
    }

    /** A text column. */
    public String text(int column) {
        return present(column).toString();
    }

    /** A text column that may be null. */
    public @Nullable String textOrNull(int column) {
        var value = columns[column];
        return value == null ? null : value.toString();
    }

    /** An id, selected as text. */
    public UUID id(int column) {
        return UUID.fromString(text(column));
    }

    /** An id that may be null, selected as text. */
    public @Nullable UUID idOrNull(int column) {
        var value = textOrNull(column);
        return value == null ? null : UUID.fromString(value);
    }

    /** A whole number. */
    public long number(int column) {
        return ((Number) present(column)).longValue();
    }

    /** A truth value. */
    public boolean is(int column) {
        return (Boolean) present(column);
    }

    /** A time, selected with {@link Sql#micros}. */
    public Instant time(int column) {
        return Instant.EPOCH.plus(number(column), ChronoUnit.MICROS);
    }

    /** A time that may be null, selected with {@link Sql#micros}. */
    public @Nullable Instant timeOrNull(int column) {
        return columns[column] == null ? null : time(column);
    }

    private Object present(int column) {
        var value = columns[column];
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
