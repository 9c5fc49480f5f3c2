package io.debrief.contracts.timeline;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline: one line, or several folded together.
 *
 * @param id the entry's id, its first line's
 * @param incident the incident's label
 * @param kind the kind of its first line
 * @param title one line
 * @param text the body
 * @param severity the highest severity among its lines, where one is known
 * @param effectiveAt when it counts as having happened
 * @param recordedAt when we first learnt of it
 * @param position where it stands
 * @param afterCause whether it is shown later than it happened, since its cause stands later
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
 * @param flags such as {@code edited}, {@code future}, {@code cause-cycle}
 * @param lines its lines, at most 20
 * @param lineCount how many lines it has in all
 * @param why why several lines are one entry, null where it is one line
 * @param note whether a person wrote it as a note
 * @param version grows with each change
 */
public record EntrySnapshot(
        UUID id,
        String incident,
        String kind,
        String title,
        String text,
        @Nullable String severity,
        Instant effectiveAt,
        Instant recordedAt,
        Position position,
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
        List<LineSnapshot> lines,
        int lineCount,
        @Nullable String why,
        boolean note,
        long version) {

    /**
     * Where an entry stands among its incident's entries.
     *
     * @param at the place in time
     * @param depth how many causes stand at the same time before it
     */
    public record Position(Instant at, int depth) {}

    /**
     * All signals that are one thing said once.
     *
     * @param id uuid5 of the fold, for ever
     * @param kind its kind
     * @param source the source's name
     * @param occurredAt when it happened
     * @param signals its signals' ids, at most 20
     * @param revisions its texts, oldest first; none where erased
     */
    public record LineSnapshot(
            UUID id, String kind, String source, Instant occurredAt, List<UUID> signals, List<Revision> revisions) {}

    /**
     * One version of a line's text.
     *
     * @param at when it was said
     * @param title one line
     * @param text the body
     * @param hash hexadecimal SHA-256 of title, line feed, body
     */
    public record Revision(Instant at, String title, String text, String hash) {}
}
