package io.debrief.timeline.past;

import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import io.debrief.timeline.outcome.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Says of an entry of the past that some of its text was deleted since then: it is not there any more to be shown. */
final class DeletedLater {

    static final String FLAG = "deleted-later";

    private DeletedLater() {}

    /**
     * The entry, flagged where text of it is gone.
     *
     * @param erased when each line lost its text
     */
    static Entry mark(Entry entry, Map<UUID, Instant> erased) {
        boolean any = entry.lines().stream().anyMatch(line -> isGone(line, erased));
        if (!any) {
            return entry;
        }
        var first = entry.lines().getFirst();
        var erasedAt = isGone(first, erased) ? erased.get(first.id()) : entry.erasedAt();
        return new Entry(
                entry.id(),
                entry.incident(),
                entry.kind(),
                entry.title(),
                entry.text(),
                entry.severity(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.position(),
                entry.sourceRank(),
                entry.afterCause(),
                entry.occurrences(),
                entry.firstAt(),
                entry.lastAt(),
                entry.reportedBy(),
                entry.actor(),
                entry.services(),
                entry.links(),
                entry.thread(),
                entry.trust(),
                entry.pinned(),
                entry.hidden(),
                erasedAt,
                Stream.concat(entry.flags().stream(), Stream.of(FLAG)).sorted().toList(),
                entry.lines().stream().map(line -> without(line, erased)).toList(),
                entry.lineCount(),
                entry.why(),
                entry.note(),
                entry.hash());
    }

    /** An erased line that the function of that time did not know to be erased still has revisions, which are blank. */
    private static boolean isGone(LineSnapshot line, Map<UUID, Instant> erased) {
        return !line.revisions().isEmpty() && erased.containsKey(line.id());
    }

    private static LineSnapshot without(LineSnapshot line, Map<UUID, Instant> erased) {
        return isGone(line, erased)
                ? new LineSnapshot(line.id(), line.kind(), line.source(), line.occurredAt(), line.signals(), List.of())
                : line;
    }
}
