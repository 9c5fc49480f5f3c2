package io.debrief.timeline.projection;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.assignment.Component;
import io.debrief.timeline.assignment.Components;
import io.debrief.timeline.assignment.LastingKeys;
import io.debrief.timeline.assignment.Opener;
import io.debrief.timeline.assignment.Openers;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stratum one, kept up to date: what each line hangs on, and what hangs together. What hangs together is computed anew when it
 * may be another; that costs as many steps as there are openers, bindings and lines that join nodes, not lines.
 */
final class LastingStratum {

    private final Archive archive;
    private final Openers openers = new Openers();
    private final Map<UUID, List<String>> nodes = new HashMap<>();
    private final Map<String, Set<UUID>> byHome = new HashMap<>();
    private final Set<UUID> bridges = new HashSet<>();
    private Map<UUID, String> openerNodes = Map.of();
    private LastingKeys keys;
    private Components components;

    LastingStratum(Archive archive) {
        this.archive = archive;
        Rulings none = Rulings.of(List.of());
        keys = new LastingKeys(none, openers, archive::withKey);
        components = Components.of(none, openers, keys, List.of());
    }

    /** Takes lines in that are others than before, and finds which lines and incidents that touches. */
    void update(List<Intake.Rebuilt> rebuilt, Rulings rulings, Dirt dirt) {
        rebuilt.forEach(line -> take(line, rulings, dirt));
        if (dirt.structure) {
            renewKeys(rulings, dirt);
        }
        for (String key : dirt.keys) {
            archive.withKey(key).forEach(line -> dirt.lines.add(line.id()));
        }
        Set<String> touched = new HashSet<>();
        for (UUID line : dirt.lines) {
            hang(line, touched, dirt);
        }
        if (dirt.structure) {
            renewComponents(rulings, touched, dirt);
        }
        touched.forEach(node -> touch(components.of(node), dirt));
    }

    private void take(Intake.Rebuilt line, Rulings rulings, Dirt dirt) {
        for (Line one : both(line)) {
            dirt.lines.add(one.id());
            if (one.kind().equals(SignalKind.CHANGE_MERGED)) {
                one.keys().stream().filter(key -> key.startsWith(Keys.COMMIT)).forEach(dirt.keys::add);
            }
            String fingerprint = one.fingerprint();
            if (fingerprint != null && openers.opensByFingerprint(fingerprint)) {
                dirt.keys.add(fingerprint);
            }
        }
        if (line.before() != null) {
            dirt.structure |= openers.remove(line.before());
        }
        if (line.after() != null) {
            dirt.structure |= openers.add(line.after(), rulings);
            String fingerprint = line.after().fingerprint();
            if (fingerprint != null && openers.opensByFingerprint(fingerprint)) {
                dirt.keys.add(fingerprint);
            }
        }
    }

    private static List<Line> both(Intake.Rebuilt line) {
        List<Line> both = new ArrayList<>(2);
        if (line.before() != null) {
            both.add(line.before());
        }
        if (line.after() != null) {
            both.add(line.after());
        }
        return both;
    }

    /** Where a key means another span than before, or another opener, its lines may hang elsewhere. */
    private void renewKeys(Rulings rulings, Dirt dirt) {
        Map<String, List<Span>> before = keys.active();
        keys = new LastingKeys(rulings, openers, archive::withKey);
        differing(before, keys.active()).forEach(dirt.keys::add);
        Map<UUID, String> nodesBefore = openerNodes;
        Map<UUID, String> nodesNow = new HashMap<>();
        for (Opener opener : openers.all(rulings)) {
            nodesNow.put(opener.uuid(), opener.node());
        }
        for (UUID uuid : differing(nodesBefore, nodesNow)) {
            dirt.keys.add(Keys.NOTE_OF + uuid);
            dirt.lines.addAll(rulings.movedTo(uuid));
            String node = nodesNow.getOrDefault(uuid, nodesBefore.getOrDefault(uuid, ""));
            dirt.keys.add(node);
        }
        openerNodes = nodesNow;
    }

    private static <K, V> Set<K> differing(Map<K, V> before, Map<K, V> now) {
        Set<K> differing = new HashSet<>();
        before.forEach((key, value) -> {
            if (!value.equals(now.get(key))) {
                differing.add(key);
            }
        });
        now.forEach((key, value) -> {
            if (!before.containsKey(key)) {
                differing.add(key);
            }
        });
        return differing;
    }

    private void hang(UUID id, Set<String> touched, Dirt dirt) {
        Line line = archive.line(id);
        List<String> now = line == null ? List.of() : keys.nodes(line);
        List<String> before = now.isEmpty() ? nodes.remove(id) : nodes.put(id, now);
        if (before != null && !before.isEmpty()) {
            touched.add(before.getFirst());
            Set<UUID> home = byHome.get(before.getFirst());
            if (home != null && home.remove(id) && home.isEmpty()) {
                byHome.remove(before.getFirst());
            }
        }
        if (!now.isEmpty()) {
            touched.add(now.getFirst());
            byHome.computeIfAbsent(now.getFirst(), node -> new HashSet<>()).add(id);
        }
        boolean bridge = now.size() > 1;
        if (bridge ? bridges.add(id) : bridges.remove(id)) {
            dirt.structure = true;
        } else if (bridge) {
            dirt.structure = true;
        }
    }

    private void renewComponents(Rulings rulings, Set<String> touched, Dirt dirt) {
        List<Line> joining = new ArrayList<>(bridges.size());
        for (UUID id : bridges) {
            Line line = archive.line(id);
            if (line != null) {
                joining.add(line);
            }
        }
        Components before = components;
        components = Components.of(rulings, openers, keys, joining);
        Set<String> moved = new HashSet<>();
        for (Component component : before.all()) {
            if (!component.equals(components.of(component.uuid()))) {
                moved.addAll(component.nodes());
                dirt.incidents.add(component.uuid());
            }
        }
        for (Component component : components.all()) {
            if (!component.equals(before.of(component.uuid()))) {
                moved.addAll(component.nodes());
                dirt.incidents.add(component.uuid());
            }
        }
        for (String node : moved) {
            dirt.lines.addAll(byHome.getOrDefault(node, Set.of()));
        }
        for (String node : touched) {
            touch(before.of(node), dirt);
        }
        for (UUID opener : dirt.openers) {
            String node = openerNodes.get(opener);
            touch(node == null ? null : components.of(node), dirt);
        }
    }

    private static void touch(@Nullable Component component, Dirt dirt) {
        if (component != null) {
            dirt.incidents.add(component.uuid());
        }
    }

    /** The incident a line hangs on, null where on none. */
    @Nullable
    Component of(UUID line) {
        List<String> of = nodes.get(line);
        return of == null ? null : components.of(of.getFirst());
    }

    /** The incident with this uuid, null where lasting keys know none. */
    @Nullable
    Component incident(UUID uuid) {
        return components.of(uuid);
    }

    /** The incident with this opener, null where there is none. */
    @Nullable
    Component opened(UUID opener) {
        String node = openerNodes.get(opener);
        return node == null ? null : components.of(node);
    }

    /** The lines that hang on an incident, in no order. */
    Collection<Line> lines(Component component) {
        List<Line> lines = new ArrayList<>();
        for (String node : component.nodes()) {
            for (UUID id : byHome.getOrDefault(node, Set.of())) {
                Line line = archive.line(id);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
