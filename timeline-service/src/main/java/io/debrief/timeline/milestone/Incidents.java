package io.debrief.timeline.milestone;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.timeline.IncidentSnapshot.KeyBinding;
import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.timeline.assignment.Ending;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.assignment.Frames;
import io.debrief.timeline.assignment.Opener;
import io.debrief.timeline.identity.CanonicalJson;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The incident itself, of its frame, its lines, and what people decided about it. */
public final class Incidents {

    private Incidents() {}

    /**
     * The incident.
     *
     * @param frame its openers and window
     * @param lines all its lines, by time
     * @param entries how many entries they are
     * @param digest the sum of the entries' hashes
     */
    public static Incident of(Frame frame, Collection<Line> lines, int entries, Sha256 digest, Rulings rulings) {
        List<Ruling> about = Frames.about(frame.component(), rulings);
        Described described = Described.of(frame.component(), lines, about, rulings);
        Map<String, Milestone> milestones = Milestones.of(frame, lines, about, rulings);
        Ending ending = frame.ending();
        return new Incident(
                frame.uuid(),
                frame.component().openers().stream().map(Opener::uuid).toList(),
                frame.component().labels(),
                described.title(),
                described.severity(),
                status(frame, milestones),
                described.services(),
                described.restricted(),
                frame.start(),
                ending == null ? null : ending.at(),
                quietSince(lines),
                keys(frame, rulings),
                described.roles(),
                milestones,
                Measures.of(milestones),
                entries,
                digest.plus(hash(milestones)).hex());
    }

    private static String status(Frame frame, Map<String, Milestone> milestones) {
        if (frame.ending() != null) {
            return "resolved";
        }
        if (frame.suspected()) {
            return "suspected";
        }
        return milestones.containsKey("mitigated") ? "mitigated" : "open";
    }

    /** Since when every alert that fired is resolved; null where one still fires or none ever did. */
    private static @Nullable Instant quietSince(Collection<Line> lines) {
        Map<String, Line> last = new HashMap<>();
        for (Line line : lines) {
            boolean tells =
                    line.kind().equals(SignalKind.ALERT_FIRED) || line.kind().equals(SignalKind.ALERT_RESOLVED);
            String fingerprint = tells ? line.fingerprint() : null;
            if (fingerprint != null) {
                Line known = last.get(fingerprint);
                last.put(fingerprint, known == null ? line : lastWord(known, line));
            }
        }
        Instant since = null;
        for (Line line : last.values()) {
            if (line.kind().equals(SignalKind.ALERT_FIRED)) {
                return null;
            }
            since = since == null || line.at().isAfter(since) ? line.at() : since;
        }
        return since;
    }

    private static Line lastWord(Line one, Line other) {
        int order = one.at().compareTo(other.at());
        if (order != 0) {
            return order < 0 ? other : one;
        }
        return one.kind().equals(SignalKind.ALERT_RESOLVED) ? one : other;
    }

    private static List<KeyBinding> keys(Frame frame, Rulings rulings) {
        TreeMap<String, TreeSet<KeyBinding>> keys = new TreeMap<>();
        for (String node : frame.component().nodes()) {
            if (Keys.isProviderIncident(node) || node.startsWith(Keys.CHANNEL)) {
                binding(keys, new KeyBinding(node, null, null));
            }
        }
        for (Opener opener : frame.component().openers()) {
            rulings.spansOf(opener.uuid()).stream()
                    .filter(span -> !span.key().startsWith(Keys.INCIDENT))
                    .forEach(span -> binding(keys, new KeyBinding(span.key(), span.from(), span.until())));
        }
        return keys.values().stream().flatMap(Collection::stream).toList();
    }

    private static void binding(TreeMap<String, TreeSet<KeyBinding>> keys, KeyBinding binding) {
        keys.computeIfAbsent(binding.key(), key -> new TreeSet<>(Comparator.comparing(KeyBinding::toString)))
                .add(binding);
    }

    private static Sha256 hash(Map<String, Milestone> milestones) {
        Sha256 sum = Sha256.ZERO;
        for (Map.Entry<String, Milestone> named : milestones.entrySet()) {
            Milestone milestone = named.getValue();
            TreeMap<String, Object> form = new TreeMap<>();
            form.put("milestone", named.getKey());
            form.put("at", milestone.at().toString());
            form.put("by", milestone.by());
            form.put("line", String.valueOf(milestone.line()));
            form.put("derived", String.valueOf(milestone.derived()));
            sum = sum.plus(Sha256.of(CanonicalJson.of(form)));
        }
        return sum;
    }
}
