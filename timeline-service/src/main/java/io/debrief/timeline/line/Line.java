package io.debrief.timeline.line;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.CanonicalJson;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.line.Facts.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All signals that are one thing said once, without their texts. Its signals sort by (occurredAt, receivedAt, id); it stands
 * at its earliest time, so that an edit which arrives before its original stands where the original does. Reactions and pins
 * decorate the line of their message; a line that has nothing but such is no thing of its own and belongs nowhere.
 */
public final class Line {

    /** By time, then id: the order in which lines are looked at wherever an order is needed. */
    public static final Comparator<Line> BY_TIME =
            Comparator.comparing(Line::at).thenComparing(Line::id);

    private static final Comparator<Facts> SAID = Comparator.comparing(Facts::occurredAt)
            .thenComparing(Facts::receivedAt)
            .thenComparing(Facts::id);

    private final UUID id;
    private final List<Facts> said;
    private final List<Facts> decorations;
    private final @Nullable Instant erasedAt;
    private final Instant at;
    private final List<String> keys;
    private final List<String> services;
    private final Facts first;
    private final String kind;
    private final @Nullable String fingerprint;
    private final Sha256 hash;

    private Line(UUID id, List<Facts> said, List<Facts> decorations, @Nullable Instant erasedAt) {
        this.id = id;
        this.said = said;
        this.decorations = decorations;
        this.erasedAt = erasedAt;
        this.at = (said.isEmpty() ? decorations : said)
                .stream().map(Line::originalTime).min(Comparator.naturalOrder()).orElseThrow();
        this.keys = union(said, Facts::keys);
        this.services = union(said, Facts::services);
        this.first = first(said, decorations);
        this.kind = isChange(first) ? SignalKind.MESSAGE_POSTED : first.kind();
        this.fingerprint = Keys.fingerprint(keys);
        this.hash = hash(id, said, erasedAt != null);
    }

    /**
     * The line of these facts.
     *
     * @param id the line's id
     * @param facts all of it, not empty, of one line, each signal once
     * @param erasedByRuling when a person erased it, null where nobody did
     */
    public static Line of(UUID id, Collection<Facts> facts, @Nullable Instant erasedByRuling) {
        List<Facts> said = facts.stream()
                .filter(fact -> fact.decoration() == null)
                .sorted(SAID)
                .toList();
        List<Facts> decorations = facts.stream()
                .filter(fact -> fact.decoration() != null)
                .sorted(SAID)
                .toList();
        Instant erasedAt = erasedByRuling;
        for (Facts fact : said) {
            boolean deletes = fact.kind().equals(SignalKind.MESSAGE_DELETED);
            if (deletes && (erasedAt == null || fact.occurredAt().isBefore(erasedAt))) {
                erasedAt = fact.occurredAt();
            }
        }
        return new Line(id, said, decorations, erasedAt);
    }

    /** The lasting id: uuid5 of the fold. */
    public UUID id() {
        return id;
    }

    /** When it happened, as its source says. */
    public Instant at() {
        return at;
    }

    /** Its signals in order, without decorations; empty where only decorations are known. */
    public List<Facts> said() {
        return said;
    }

    /** The reactions and pins on it, in order. */
    public List<Facts> decorations() {
        return decorations;
    }

    /** All signals of it. */
    public List<Facts> facts() {
        if (decorations.isEmpty()) {
            return said;
        }
        List<Facts> all = new ArrayList<>(said);
        all.addAll(decorations);
        return all;
    }

    /** The first of its signals that is no edit, else the first; the first decoration where there is nothing else. */
    public Facts first() {
        return first;
    }

    /** Its kind: an edit or deletion alone already counts as the message. */
    public String kind() {
        return kind;
    }

    /** Whether people wrote it: chat and notes show their last text. */
    public boolean isChat() {
        return kind().startsWith("message.") || kind().equals(SignalKind.NOTE_ADDED);
    }

    /** What it is about, sorted. */
    public List<String> keys() {
        return keys;
    }

    /** The first of its keys that is a fingerprint, null where none is. */
    public @Nullable String fingerprint() {
        return fingerprint;
    }

    /** The services it names, sorted. */
    public List<String> services() {
        return services;
    }

    /** When its text was erased, by whoever was first; null where it was not. */
    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    /** Its first title where it may open an incident; empty where not, or erased. */
    public String title() {
        return erasedAt == null ? first().title() : "";
    }

    /** Where repetitions of it lie; null where it never repeats or its title is erased. */
    public @Nullable String bucket() {
        return erasedAt == null && !isChat() ? first().bucket() : null;
    }

    /** Where the lines lie that it, being a bot's message, may repeat; null where it repeats none or its title is erased. */
    public @Nullable String echo() {
        return erasedAt == null && isChat() ? first().bucket() : null;
    }

    /** Its title with what varies masked; null where it never repeats or its title is erased. */
    @Nullable
    String maskedTitle() {
        String bucket = bucket();
        return bucket == null ? null : bucket.substring(bucket.indexOf('|', bucket.indexOf('|') + 1) + 1);
    }

    /** What its links name, sorted: of a message what it links by its last words, else under which addresses it is known. */
    public List<String> refs() {
        if (erasedAt != null || said.isEmpty()) {
            return List.of();
        }
        return isChat() ? said.getLast().refs() : union(said, Facts::refs);
    }

    /** Its share of its entry's hash: line id, signal ids, and revision hashes or {@code erased}. */
    public Sha256 hash() {
        return hash;
    }

    /** The signals that carry its texts, in order and each text once; none where erased. */
    public List<Facts> revisions() {
        return erasedAt == null ? revisions(said) : List.of();
    }

    /** Whether one of its signals has this mark. */
    public boolean is(Mark mark) {
        for (Facts fact : said) {
            if (fact.is(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it shows that this lasting key opens an incident. A channel's name is erased with its text. */
    public boolean provesOpener() {
        for (Facts fact : said) {
            boolean byTitle = fact.kind().equals(SignalKind.CHANNEL_CREATED)
                    || fact.kind().equals(SignalKind.CHANNEL_RENAMED);
            if (fact.is(Mark.PROVES_OPENER) && !(byTitle && erasedAt != null)) {
                return true;
            }
        }
        return false;
    }

    private static Facts first(List<Facts> said, List<Facts> decorations) {
        for (Facts fact : said) {
            if (!isChange(fact)) {
                return fact;
            }
        }
        return said.isEmpty() ? decorations.getFirst() : said.getFirst();
    }

    private static boolean isChange(Facts fact) {
        return fact.kind().equals(SignalKind.MESSAGE_EDITED) || fact.kind().equals(SignalKind.MESSAGE_DELETED);
    }

    private static Instant originalTime(Facts fact) {
        Instant revised = isChange(fact) ? fact.revisedAt() : null;
        return revised == null ? fact.occurredAt() : revised;
    }

    private static List<Facts> revisions(List<Facts> said) {
        List<Facts> revisions = new ArrayList<>(said.size());
        for (Facts fact : said) {
            boolean same = !revisions.isEmpty() && revisions.getLast().hash().equals(fact.hash());
            if (!same && !fact.kind().equals(SignalKind.MESSAGE_DELETED)) {
                revisions.add(fact);
            }
        }
        return revisions;
    }

    private static List<String> union(List<Facts> said, Function<Facts, List<String>> part) {
        if (said.size() == 1) {
            return part.apply(said.getFirst());
        }
        return said.stream()
                .map(part)
                .flatMap(List::stream)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }

    private static Sha256 hash(UUID id, List<Facts> said, boolean erased) {
        TreeMap<String, Object> form = new TreeMap<>();
        form.put("line", id.toString());
        form.put(
                "signals",
                said.stream().map(fact -> fact.id().toString()).sorted().toList());
        form.put(
                "revisions",
                erased
                        ? "erased"
                        : revisions(said).stream()
                                .map(fact -> fact.hash().hex())
                                .toList());
        return Sha256.of(CanonicalJson.of(form));
    }
}
