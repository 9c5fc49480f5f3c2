package io.debrief.timeline.outcome;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.timeline.EntrySnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline, as {@link EntrySnapshot} but for label and version. Entries of an incident sort by
 * (position.at, position.depth, sourceRank, id).
 *
 * @param id the entry's id, its first line's
 * @param incident the incident's uuid
 * @param kind the kind of its first line
 * @param title one line
 * @param text the body
 * @param severity the highest severity among its lines, where one is known
 * @param effectiveAt when it counts as having happened
 * @param recordedAt when we first learnt of it
 * @param position where it stands
 * @param sourceRank the rank of its first line's source type, smallest first
 * @param afterCause whether it stands later than it happened, since its cause stands later
 * @param occurrences how many times it happened
 * @param firstAt its first occurrence
 * @param lastAt its last occurrence
 * @param reportedBy the sources that said so
 * @param actor who did or said it
 * @param services the services it is about
 * @param links addresses to look further
 * @param thread the line this one answers, where it does
 * @param trust the weakest trust among its signals
 * @param pinned whether a person pinned it
 * @param hidden whether a person hid it
 * @param erasedAt when its text was erased, null where it was not
 * @param flags such as {@code edited}, {@code cause-cycle}
 * @param lines its lines, at most 20
 * @param lineCount how many lines it has in all
 * @param why why several lines are one entry, null where it is one line
 * @param note whether a person wrote it as a note
 * @param hash hexadecimal SHA-256 of its canonical form, its share of the digest
 */
public record Entry(
        UUID id,
        UUID incident,
        String kind,
        String title,
        String text,
        @Nullable String severity,
        Instant effectiveAt,
        Instant recordedAt,
        EntrySnapshot.Position position,
        int sourceRank,
        boolean afterCause,
        int occurrences,
        Instant firstAt,
        Instant lastAt,
        List<String> reportedBy,
        @Nullable Actor actor,
        List<String> services,
        List<Link> links,
        @Nullable UUID thread,
        String trust,
        boolean pinned,
        boolean hidden,
        @Nullable Instant erasedAt,
        List<String> flags,
        List<EntrySnapshot.LineSnapshot> lines,
        int lineCount,
        @Nullable String why,
        boolean note,
        String hash) {

    /** The entry as it travels, under its incident's label and with its row's version. */
    public EntrySnapshot snapshot(String label, long version) {
        return new EntrySnapshot(
                id,
                label,
                kind,
                title,
                text,
                severity,
                effectiveAt,
                recordedAt,
                position,
                afterCause,
                occurrences,
                firstAt,
                lastAt,
                reportedBy,
                actor,
                services,
                links,
                thread,
                trust,
                pinned,
                hidden,
                erasedAt,
                flags,
                lines,
                lineCount,
                why,
                note,
                version);
    }
}
