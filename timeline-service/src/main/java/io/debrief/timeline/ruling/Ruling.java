package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about timelines: append-only, never changed, only undone by another. Incidents are named by their uuid,
 * lines and entries by the line's id (an entry's id is its first line's id).
 *
 * <p>{@link Expire} and {@link GiveLabel} are written by the service itself: they are inputs of the function all the same.
 */
public sealed interface Ruling
        permits AddNote,
                BindKey,
                CorrectTime,
                DescribeIncident,
                Erase,
                Expire,
                GiveLabel,
                HideEntry,
                JoinLine,
                MergeIncidents,
                MoveLines,
                OpenIncident,
                PinEntry,
                SetMilestone,
                SetStatus,
                SplitLine,
                Undo {

    /** The ruling's own id; a newer ruling of the same instant is the one with the greater id. */
    UUID id();

    /** When it was recorded, by our clock: of two rulings on the same thing the newest counts. */
    Instant recordedAt();

    /** The id of the person who decided; {@code system} for what the service writes itself. */
    String person();

    /** Why, in the person's words. */
    @Nullable
    String reason();

    /** The incident it names, null where it names none. */
    default @Nullable UUID incident() {
        return null;
    }

    /** The stable name of its type, for storage. */
    default String type() {
        return RulingType.of(this).name();
    }
}
