package io.debrief.drafting.evidence;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.Revision;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a draft of one incident may rest on, in one order whatever order it came in.
 *
 * @param incident the incident
 * @param lines its lines by time, entry and id
 * @param directory who is who
 */
public record Evidence(IncidentSnapshot incident, List<EvidenceLine> lines, Directory directory) {

    private static final Comparator<EvidenceLine> ORDER = Comparator.comparing(EvidenceLine::at)
            .thenComparing(line -> line.entry().toString())
            .thenComparing(line -> line.leads() ? 0 : 1)
            .thenComparing(line -> line.id().toString());

    /** Sorts the lines. */
    public Evidence {
        lines = lines.stream().sorted(ORDER).distinct().toList();
    }

    /** The evidence in these snapshots; entries that were withdrawn must be left out by the caller. */
    public static Evidence of(IncidentSnapshot incident, Collection<EntrySnapshot> entries, Directory directory) {
        List<EvidenceLine> lines = entries.stream()
                .flatMap(entry -> entry.lines().stream().map(line -> line(entry, line, directory)))
                .toList();
        return new Evidence(incident, lines, directory);
    }

    /** The line with this id. */
    public Optional<EvidenceLine> line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private static EvidenceLine line(EntrySnapshot entry, LineSnapshot line, Directory directory) {
        boolean leads = line.id().equals(entry.id());
        boolean erased = entry.erasedAt() != null || line.revisions().isEmpty();
        Revision shown = erased ? new Revision(line.occurredAt(), "", "", "") : shown(entry, line);
        Instant at = leads ? entry.effectiveAt() : line.occurredAt();
        return new EvidenceLine(
                line.id(),
                entry.id(),
                shown.hash(),
                at,
                line.kind(),
                line.source(),
                shown.title(),
                shown.text(),
                entry.actor() == null ? null : directory.speaker(entry.actor()),
                entry.services(),
                entry.severity(),
                entry.thread(),
                entry.occurrences(),
                entry.firstAt(),
                entry.lastAt(),
                entry.trust(),
                entry.pinned(),
                entry.hidden(),
                erased,
                entry.note(),
                entry.links().stream().map(link -> link.href()).toList());
    }

    /** Talk and notes show their last revision, everything else its first (DESIGN section 5). */
    private static Revision shown(EntrySnapshot entry, LineSnapshot line) {
        boolean last = entry.note()
                || line.kind().startsWith("message.")
                || line.kind().equals("note.added");
        return line.revisions().get(last ? line.revisions().size() - 1 : 0);
    }
}
