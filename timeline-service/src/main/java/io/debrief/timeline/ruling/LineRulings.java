package io.debrief.timeline.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one line, by their newest rulings in force.
 *
 * @param erasedAt when it was erased first, null where it was not
 * @param corrected the ruling that says when it really happened, null where nobody corrected it
 * @param hidden whether it is hidden
 * @param pinned whether it is pinned
 * @param split the ruling that took it out of its entry, null where none did
 * @param joined the ruling that put it into another entry since then, null where none did
 * @param moved the ruling that says to which incident it belongs, null where none did
 */
public record LineRulings(
        @Nullable Instant erasedAt,
        @Nullable CorrectTime corrected,
        boolean hidden,
        boolean pinned,
        @Nullable SplitLine split,
        @Nullable JoinLine joined,
        @Nullable MoveLines moved) {

    static final LineRulings NONE = new LineRulings(null, null, false, false, null, null, null);

    /** Whether no fold that is found by rules takes it in. */
    public boolean isAlone() {
        return split != null;
    }

    /** These with one newer ruling on the same line; other rulings change nothing. */
    LineRulings with(Ruling newer) {
        return switch (newer) {
            case Erase erase ->
                new LineRulings(
                        erasedAt == null ? erase.recordedAt() : erasedAt,
                        corrected,
                        hidden,
                        pinned,
                        split,
                        joined,
                        moved);
            case CorrectTime time -> new LineRulings(erasedAt, time, hidden, pinned, split, joined, moved);
            case HideEntry hide -> new LineRulings(erasedAt, corrected, hide.hidden(), pinned, split, joined, moved);
            case PinEntry pin -> new LineRulings(erasedAt, corrected, hidden, pin.pinned(), split, joined, moved);
            case SplitLine taken -> new LineRulings(erasedAt, corrected, hidden, pinned, taken, null, moved);
            case JoinLine put -> new LineRulings(erasedAt, corrected, hidden, pinned, split, put, moved);
            case MoveLines move -> new LineRulings(erasedAt, corrected, hidden, pinned, split, joined, move);
            default -> this;
        };
    }
}
