package io.debrief.timeline.folding;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.timeline.identity.CanonicalJson;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Facts.Mark;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.LineRulings;
import io.debrief.timeline.ruling.Rulings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An entry without its texts: equal frames are equal entries.
 *
 * @param incident the incident's uuid
 * @param placed its lines and place
 * @param hidden whether a person hid one of its lines
 * @param pinned whether a person pinned one of its lines
 * @param flags what to know about it, sorted
 */
public record EntryFrame(UUID incident, Placed placed, boolean hidden, boolean pinned, List<String> flags) {

    private static final List<String> SOURCE_RANKS = List.of("github", "alertmanager", "pagerduty", "slack");
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** The frame of a placed entry. */
    public static EntryFrame of(UUID incident, Placed placed, Rulings rulings) {
        boolean hidden = false;
        boolean pinned = false;
        Set<String> flags = placed.flags().isEmpty() ? new HashSet<>(0) : new HashSet<>(placed.flags());
        flags.addAll(placed.group().flags());
        for (Line line : placed.group().lines()) {
            LineRulings on = rulings.on(line.id());
            hidden |= on.hidden();
            pinned |= on.pinned();
            if (on.isAlone() && on.joined() == null) {
                flags.add("split");
            }
            flag(line, flags);
        }
        return new EntryFrame(
                incident,
                placed,
                hidden,
                pinned,
                flags.isEmpty() ? List.of() : flags.stream().sorted().toList());
    }

    private static void flag(Line line, Set<String> flags) {
        if (line.said().size() > 1 && line.revisions().size() > 1) {
            flags.add(line.isChat() ? "edited" : "revised");
        }
        for (Facts decoration : line.decorations()) {
            String word = decoration.decoration();
            if (word != null) {
                flags.add(word);
            }
        }
        Facts first = line.first();
        if (first.is(Mark.TEST)) {
            flags.add("test");
        }
        if (first.is(Mark.IMPORTED)) {
            flags.add("imported");
        }
        if (line.at().isBefore(EARLIEST)) {
            flags.add("before-2000");
        }
        if (!first.is(Mark.IMPORTED)
                && !first.isNote()
                && line.at().isAfter(first.receivedAt().plus(CLOCK_TOLERANCE))) {
            flags.add("future");
        }
    }

    /** The rank of a source type among entries at the same place: changes, alerts, pages, chat, the rest, notes. */
    public int sourceRank() {
        String type = placed.group().first().first().sourceType();
        int rank = SOURCE_RANKS.indexOf(type);
        if (rank >= 0) {
            return rank;
        }
        return type.equals("debrief") ? SOURCE_RANKS.size() + 1 : SOURCE_RANKS.size();
    }

    /** Where it stands. */
    public EntrySnapshot.Position position() {
        return new EntrySnapshot.Position(placed.at(), placed.depth());
    }

    /**
     * Its share of the digest: SHA-256 of its canonical JSON: place, kind, effective time, flags, and the sum of its lines'
     * hashes, which cover their ids, their signals' ids and the hashes of their titles and texts. Nothing that depends on
     * when it was received, how often, or what it is numbered.
     */
    public Sha256 hash() {
        Group group = placed.group();
        Sha256 lines = Sha256.ZERO;
        for (Line line : group.lines()) {
            lines = lines.plus(line.hash());
        }
        TreeMap<String, Object> form = new TreeMap<>();
        form.put("id", group.id().toString());
        form.put("kind", group.first().kind());
        form.put("at", placed.at().toString());
        form.put("depth", placed.depth());
        form.put("rank", sourceRank());
        form.put("effectiveAt", placed.effectiveAt().toString());
        form.put("hidden", hidden);
        form.put("pinned", pinned);
        form.put("flags", flags);
        form.put("lines", lines.hex());
        return Sha256.of(CanonicalJson.of(form));
    }
}
