package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.line.Facts.Mark;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opens incidents: openings by hand, lasting keys which a line shows to open one (an {@code inc-*} channel, a
 * high-urgency provider incident), alerts labelled {@code debrief=open}, and alerts whose suspected incident a person ruled
 * on. A lasting key is one opener however many lines show it, so it does not matter which of them arrive.
 */
public final class Openers {

    private final Map<String, NavigableSet<Line>> proofs = new HashMap<>();
    private final Map<UUID, String> keys = new HashMap<>();
    private final Map<UUID, Line> alerts = new HashMap<>();
    private final Map<String, NavigableSet<Line>> alertsByFingerprint = new HashMap<>();

    /** Takes a line in. Answers whether what opens incidents, or since when, is another now. */
    public boolean add(Line line, Rulings rulings) {
        boolean changed = false;
        for (String key : proven(line)) {
            NavigableSet<Line> lines = proofs.computeIfAbsent(key, k -> new TreeSet<>(Line.BY_TIME));
            lines.add(line);
            keys.put(Ids.ofKey(key), key);
            changed |= lines.first() == line;
        }
        if (opensAlone(line, rulings)) {
            alerts.put(line.id(), line);
            String fingerprint = line.fingerprint();
            if (fingerprint != null) {
                alertsByFingerprint
                        .computeIfAbsent(fingerprint, k -> new TreeSet<>(Line.BY_TIME))
                        .add(line);
            }
            changed = true;
        }
        return changed;
    }

    /** Forgets a line. Answers whether what opens incidents, or since when, is another now. */
    public boolean remove(Line line) {
        boolean changed = false;
        for (String key : proven(line)) {
            NavigableSet<Line> lines = proofs.get(key);
            if (lines != null && lines.contains(line)) {
                changed |= lines.first() == line;
                lines.remove(line);
                if (lines.isEmpty()) {
                    proofs.remove(key);
                    keys.remove(Ids.ofKey(key));
                }
            }
        }
        if (alerts.remove(line.id(), line)) {
            changed = true;
            String fingerprint = line.fingerprint();
            NavigableSet<Line> lines = fingerprint == null ? null : alertsByFingerprint.get(fingerprint);
            if (lines != null && lines.remove(line) && lines.isEmpty()) {
                alertsByFingerprint.remove(fingerprint);
            }
        }
        return changed;
    }

    /** Whether a line opens an incident by itself. */
    private static boolean opensAlone(Line line, Rulings rulings) {
        boolean fired = line.kind().equals(SignalKind.ALERT_FIRED) && !line.is(Mark.TEST);
        return fired && (line.is(Mark.OPENS) || !rulings.about(line.id()).isEmpty());
    }

    private static List<String> proven(Line line) {
        if (!line.provesOpener()) {
            return List.of();
        }
        boolean provider = line.kind().startsWith("incident.");
        return line.keys().stream()
                .filter(key -> provider ? Keys.isProviderIncident(key) : key.startsWith(Keys.CHANNEL))
                .toList();
    }

    /** Whether this lasting key opens an incident. */
    boolean opens(String key) {
        return proofs.containsKey(key);
    }

    /** The line that first shows that this key opens an incident. */
    @Nullable
    Line proof(String key) {
        NavigableSet<Line> lines = proofs.get(key);
        return lines == null ? null : lines.first();
    }

    /** The lines that open incidents by themselves. */
    Collection<Line> alerts() {
        return alerts.values();
    }

    /** Whether this line opens an incident by itself. */
    boolean isAlert(Line line) {
        return alerts.containsKey(line.id());
    }

    /** Whether an alert with this fingerprint opens an incident. */
    public boolean opensByFingerprint(String fingerprint) {
        return alertsByFingerprint.containsKey(fingerprint);
    }

    /** The latest alert of this fingerprint that opens an incident and does not come after the line. */
    @Nullable
    Line alertBefore(String fingerprint, Line line) {
        NavigableSet<Line> lines = alertsByFingerprint.get(fingerprint);
        if (lines == null) {
            return null;
        }
        Line before = null;
        for (Line alert : lines) {
            if (!alert.at().isAfter(line.at())) {
                before = alert;
            }
        }
        return before;
    }

    /** The node of the opener with this uuid, null where nothing opened such an incident. */
    @Nullable
    String node(UUID uuid, Rulings rulings) {
        if (rulings.openings().containsKey(uuid)) {
            return "open|" + uuid;
        }
        return alerts.containsKey(uuid) ? "line|" + uuid : keys.get(uuid);
    }

    /** All openers. */
    public List<Opener> all(Rulings rulings) {
        List<Opener> all = new ArrayList<>();
        rulings.openings().values().forEach(opening -> all.add(Opener.of(opening)));
        alerts.values().forEach(line -> all.add(Opener.of(line)));
        keys.forEach((uuid, key) -> {
            Line proof = proof(key);
            if (proof != null) {
                Opener.Way way = Keys.isProviderIncident(key) ? Opener.Way.PROVIDER : Opener.Way.CHANNEL;
                all.add(new Opener(uuid, key, way, proof.at(), proof, null));
            }
        });
        return all;
    }
}
