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
 * @param split whether it was taken out of its entry
 */
public record LineRulings(
        @Nullable Instant erasedAt, @Nullable CorrectTime corrected, boolean hidden, boolean pinned, boolean split) {

    static final LineRulings NONE = new LineRulings(null, null, false, false, false);

    /** These with one newer ruling on the same line; other rulings change nothing. */
    LineRulings with(Ruling newer) {
        return switch (newer) {
            case Erase erase ->
                new LineRulings(erasedAt == null ? erase.recordedAt() : erasedAt, corrected, hidden, pinned, split);
            case CorrectTime time -> new LineRulings(erasedAt, time, hidden, pinned, split);
            case HideEntry hide -> new LineRulings(erasedAt, corrected, hide.hidden(), pinned, split);
            case PinEntry pin -> new LineRulings(erasedAt, corrected, hidden, pin.pinned(), split);
            case SplitLine ignored -> new LineRulings(erasedAt, corrected, hidden, pinned, true);
            default -> this;
        };
    }
}
