package io.debrief.timeline.folding;

import io.debrief.timeline.line.Line;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are one entry.
 *
 * @param lines its lines by time, not empty; the first gives the entry its id, kind and place
 * @param occurrences how many times it happened: lines that say the same once count once
 * @param why why several lines are one entry, null where it is one line
 * @param flags what to know of why: {@code flapping}, {@code joined}
 */
public record Group(
        List<Line> lines, int occurrences, @Nullable String why, List<String> flags) {

    /** The line the entry stands for. */
    public Line first() {
        return lines.getFirst();
    }

    /** The entry's id. */
    public UUID id() {
        return first().id();
    }
}
