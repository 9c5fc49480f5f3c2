package io.debrief.timeline.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frame into which lines with recurring keys are sorted: an incident as lasting keys and rulings alone show it.
 *
 * @param component its openers
 * @param suspected whether nobody but leftover alerts opened it
 * @param start when it began: its earliest opener
 * @param ending how it ended, null while open
 * @param recurring the recurring keys that mean it
 * @param linked the changes, deploys and tickets that its messages link
 */
public record Frame(
        Component component,
        boolean suspected,
        Instant start,
        @Nullable Ending ending,
        SortedSet<String> recurring,
        SortedSet<String> linked) {

    /** How long before its start what has its recurring keys still belongs to it. */
    public static final Duration BEFORE = Duration.ofHours(2);

    /** How long after its end. */
    public static final Duration AFTER = Duration.ofMinutes(30);

    /** The incident's uuid. */
    public UUID uuid() {
        return component.uuid();
    }

    /** The least uuid of its openers, which decides between equals. */
    public UUID least() {
        return component.least();
    }

    /** Whether a time lies in its window, both ends included; open while it is unresolved. */
    public boolean covers(Instant at) {
        return !at.isBefore(start.minus(BEFORE))
                && (ending == null || !at.isAfter(ending.at().plus(AFTER)));
    }

    /** Whether it draws the same lines as another. */
    public boolean drawsLike(Frame other) {
        Instant end = ending == null ? null : ending.at();
        Instant otherEnd = other.ending == null ? null : other.ending.at();
        return start.equals(other.start)
                && Objects.equals(end, otherEnd)
                && recurring.equals(other.recurring)
                && linked.equals(other.linked)
                && least().equals(other.least())
                && uuid().equals(other.uuid());
    }
}
