package io.debrief.timeline.folding;

import io.debrief.contracts.signal.Link;
import io.debrief.contracts.signal.Trust;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.outcome.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries are written out: frames get their texts. Lists of members are cut to 20, the first ten and the last ten. */
public final class Rendering {

    private static final int MOST = 20;
    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");
    private static final List<String> WEAKEST = List.of(Trust.UNAUTHENTICATED, Trust.TOKEN, Trust.VERIFIED);

    private Rendering() {}

    /** The signals and notes whose texts an entry shows. */
    public static Set<Facts> needs(EntryFrame frame) {
        Set<Facts> needs = new LinkedHashSet<>();
        for (Line line : most(frame.placed().group().lines())) {
            needs.add(line.first());
            needs.addAll(most(line.revisions()));
        }
        return needs;
    }

    /**
     * The entry.
     *
     * @param texts the text of each of {@link #needs}
     */
    public static Entry entry(EntryFrame frame, Function<Facts, Text> texts) {
        Group group = frame.placed().group();
        Line first = group.first();
        Facts shown = shown(first);
        Text text = texts.apply(shown == null ? first.first() : shown);
        Instant at = frame.placed().at();
        Instant effectiveAt = frame.placed().effectiveAt();
        return new Entry(
                group.id(),
                frame.incident(),
                first.kind(),
                shown == null ? "" : text.title(),
                shown == null ? "" : text.text(),
                severity(group),
                effectiveAt,
                recordedAt(group),
                frame.position(),
                frame.sourceRank(),
                at.isAfter(effectiveAt),
                group.occurrences(),
                first.at(),
                group.lines().getLast().at(),
                sources(group),
                texts.apply(first.first()).actor(),
                services(group),
                links(group, texts),
                first.first().thread(),
                trust(group),
                frame.pinned(),
                frame.hidden(),
                first.erasedAt(),
                frame.flags(),
                most(group.lines()).stream().map(line -> line(line, texts)).toList(),
                group.lines().size(),
                group.why(),
                first.first().isNote(),
                frame.hash().hex());
    }

    /** The revision shown: of chat and notes the last, else the first; null where erased. */
    private static @Nullable Facts shown(Line line) {
        List<Facts> revisions = line.revisions();
        if (revisions.isEmpty()) {
            return null;
        }
        return line.isChat() ? revisions.getLast() : revisions.getFirst();
    }

    private static EntrySnapshot.LineSnapshot line(Line line, Function<Facts, Text> texts) {
        List<UUID> signals = line.facts().stream()
                .filter(fact -> !fact.isNote())
                .map(Facts::id)
                .toList();
        List<EntrySnapshot.Revision> revisions = new ArrayList<>();
        for (Facts revision : most(line.revisions())) {
            Text text = texts.apply(revision);
            revisions.add(new EntrySnapshot.Revision(
                    revision.occurredAt(),
                    text.title(),
                    text.text(),
                    revision.hash().hex()));
        }
        return new EntrySnapshot.LineSnapshot(
                line.id(), line.kind(), line.first().source(), line.at(), most(signals), revisions);
    }

    private static <T> List<T> most(List<T> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<T> most = new ArrayList<>(all.subList(0, MOST / 2));
        most.addAll(all.subList(all.size() - MOST / 2, all.size()));
        return most;
    }

    private static @Nullable String severity(Group group) {
        int highest = SEVERITIES.size();
        for (Line line : group.lines()) {
            int rank = line.first().severity() == null
                    ? -1
                    : SEVERITIES.indexOf(line.first().severity());
            highest = rank >= 0 ? Math.min(highest, rank) : highest;
        }
        return highest == SEVERITIES.size() ? null : SEVERITIES.get(highest);
    }

    private static String trust(Group group) {
        int weakest = WEAKEST.size() - 1;
        for (Line line : group.lines()) {
            for (Facts fact : line.facts()) {
                weakest = Math.min(weakest, Math.max(0, WEAKEST.indexOf(fact.trust())));
            }
        }
        return WEAKEST.get(weakest);
    }

    private static Instant recordedAt(Group group) {
        return group.lines().stream()
                .map(Line::said)
                .flatMap(Collection::stream)
                .map(Facts::receivedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<String> sources(Group group) {
        TreeSet<String> sources = new TreeSet<>();
        group.lines().forEach(line -> sources.add(line.first().source()));
        return List.copyOf(sources);
    }

    private static List<String> services(Group group) {
        TreeSet<String> services = new TreeSet<>();
        group.lines().forEach(line -> services.addAll(line.services()));
        return List.copyOf(services);
    }

    private static List<Link> links(Group group, Function<Facts, Text> texts) {
        LinkedHashSet<Link> links = new LinkedHashSet<>();
        for (Line line : most(group.lines())) {
            if (line.erasedAt() == null) {
                links.addAll(texts.apply(line.first()).links());
            }
        }
        return most(List.copyOf(links));
    }
}
