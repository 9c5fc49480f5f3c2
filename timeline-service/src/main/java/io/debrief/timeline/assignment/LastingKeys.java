package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Strata nought and one, first half: which nodes a line hangs on: where a person moved it, else those of its keys. A node is a key that lasts (a provider's incident, a channel that
 * opened one), a span in which a person bound a key, or an opener. A bound key counts by its narrowest span there, of equal
 * ones the newest; in a bound thread the thread counts and its channel does not; the resolution of an alert that opened
 * hangs on that alert. A binding to an incident that does not exist binds nothing.
 */
public final class LastingKeys {

    private final Rulings rulings;
    private final Openers openers;
    private final Function<String, NavigableSet<Line>> byFingerprint;
    private final Map<String, List<Span>> active = new HashMap<>();

    /**
     * @param byFingerprint all lines with a fingerprint key, by time
     */
    public LastingKeys(Rulings rulings, Openers openers, Function<String, NavigableSet<Line>> byFingerprint) {
        this.rulings = rulings;
        this.openers = openers;
        this.byFingerprint = byFingerprint;
        rulings.spans().forEach((key, spans) -> {
            List<Span> counting = spans.stream()
                    .filter(span -> openers.node(span.incident(), rulings) != null)
                    .sorted(Span.NARROWEST)
                    .toList();
            if (!counting.isEmpty()) {
                active.put(key, counting);
            }
        });
    }

    /** The spans that count, by key, the narrowest first. */
    public Map<String, List<Span>> active() {
        return active;
    }

    /** What a line hangs on, the most telling first: it belongs where the first belongs. Empty where on nothing. */
    public List<String> nodes(Line line) {
        if (line.said().isEmpty()) {
            return List.of();
        }
        String moved = moved(line);
        if (moved != null) {
            return List.of(moved);
        }
        boolean inBoundThread = isInBoundThread(line);
        List<Span> spans = new ArrayList<>(1);
        List<String> nodes = new ArrayList<>(2);
        if (openers.isAlert(line)) {
            nodes.add("line|" + line.id());
        }
        for (String key : line.keys()) {
            if (inBoundThread && key.startsWith(Keys.CHANNEL)) {
                continue;
            }
            Span span = narrowest(key, line.at());
            String free = span == null ? free(key, line) : null;
            if (span != null) {
                spans.add(span);
            } else if (free != null && !nodes.contains(free)) {
                nodes.add(free);
            }
        }
        if (spans.isEmpty()) {
            return nodes;
        }
        spans.sort(Span.NARROWEST);
        List<String> all = new ArrayList<>(spans.stream().map(Span::node).toList());
        all.addAll(nodes);
        return all;
    }

    /** The node of the incident a person moved it to, null where nobody did, or there is no such incident. */
    private @Nullable String moved(Line line) {
        MoveLines move = rulings.on(line.id()).moved();
        return move == null ? null : openers.node(move.incident(), rulings);
    }

    /** The span that counts for a key at a time, null where none does. */
    @Nullable
    Span narrowest(String key, Instant at) {
        for (Span span : active.getOrDefault(key, List.of())) {
            if (span.contains(at)) {
                return span;
            }
        }
        return null;
    }

    private boolean isInBoundThread(Line line) {
        for (String key : line.keys()) {
            if (key.startsWith(Keys.THREAD) && narrowest(key, line.at()) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String free(String key, Line line) {
        if (key.startsWith(Keys.NOTE_OF)) {
            UUID incident = uuid(key.substring(Keys.NOTE_OF.length()));
            return incident == null ? null : openers.node(incident, rulings);
        }
        if (Keys.isFingerprint(key)) {
            return line.kind().equals(SignalKind.ALERT_RESOLVED) ? resolved(key, line) : null;
        }
        boolean lasts = Keys.isProviderIncident(key) || key.startsWith(Keys.CHANNEL) && openers.opens(key);
        return lasts ? key : null;
    }

    /** The node of the alert that opened an incident and of which this is the first resolution. */
    private @Nullable String resolved(String fingerprint, Line line) {
        Line alert = openers.alertBefore(fingerprint, line);
        if (alert == null) {
            return null;
        }
        for (Line other : byFingerprint.apply(fingerprint)) {
            boolean earlier = other.kind().equals(SignalKind.ALERT_RESOLVED)
                    && !other.at().isBefore(alert.at())
                    && Line.BY_TIME.compare(other, line) < 0;
            if (earlier) {
                return null;
            }
        }
        return "line|" + alert.id();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
