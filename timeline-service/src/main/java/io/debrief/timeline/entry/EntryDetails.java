package io.debrief.timeline.entry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.timeline.decision.HistoryItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that stands behind it.
 *
 * @param entry the entry
 * @param members its signals, by time
 * @param revisions its texts with the lines they belong to, by time; none where erased
 * @param history what people decided about it, oldest first
 */
record EntryDetails(
        @JsonUnwrapped EntrySnapshot entry, List<Member> members, List<Revision> revisions, List<HistoryItem> history) {

    /**
     * A signal of the entry.
     *
     * @param line the line it belongs to
     * @param erasedAt when it was erased
     * @param signal the signal
     */
    record Member(UUID line, @Nullable Instant erasedAt, Signal signal) {}

    /**
     * One version of a line's text.
     *
     * @param line the line
     * @param at when it was said
     * @param title one line
     * @param text the body
     * @param hash its hash
     */
    record Revision(UUID line, Instant at, String title, String text, String hash) {}

    static List<Revision> revisions(EntrySnapshot entry) {
        return entry.lines().stream()
                .flatMap(line -> line.revisions().stream()
                        .map(one -> new Revision(line.id(), one.at(), one.title(), one.text(), one.hash())))
                .toList();
    }
}
