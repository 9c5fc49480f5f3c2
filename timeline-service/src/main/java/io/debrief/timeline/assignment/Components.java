package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stratum one, second half: what hangs together. First what people bound, without condition. Then the lines that hang on
 * several nodes and the runs of alerts that open, in the order of time: each joins its nodes, unless that would join two
 * incidents that both carry rulings, which never join by themselves. Nodes that hang together with an opener are an incident.
 * Last, what people merged is one.
 */
public final class Components {

    private final Map<String, Component> byNode;
    private final Map<UUID, Component> byUuid = new HashMap<>();

    private Components(Map<String, Component> byNode) {
        this.byNode = byNode;
        byNode.values().forEach(component -> byUuid.put(component.uuid(), component));
    }

    /**
     * What hangs together.
     *
     * @param bridges at least the lines that hang on more than one node
     */
    public static Components of(Rulings rulings, Openers openers, LastingKeys keys, Collection<Line> bridges) {
        List<Opener> all = openers.all(rulings);
        Joined<String> joined = new Joined<>();
        for (Opener opener : all) {
            joined.rule(
                    opener.node(),
                    opener.opening() != null || !rulings.about(opener.uuid()).isEmpty());
        }
        for (List<Span> spans : keys.active().values()) {
            for (Span span : spans) {
                joined.join(openers.node(span.incident(), rulings), span.node());
            }
        }
        for (Opener opener : all) {
            Line proof = openers.proof(opener.node());
            Span span = proof == null ? null : keys.narrowest(opener.node(), proof.at());
            joined.join(opener.node(), span == null ? null : span.node());
        }
        for (Edge edge : edges(openers, keys, bridges)) {
            joined.joinUnlessBothRuled(edge.one, edge.other);
        }
        return new Components(
                Merged.of(components(all, joined, rulings), uuid -> openers.node(uuid, rulings), rulings));
    }

    private static Map<String, Component> components(List<Opener> all, Joined<String> joined, Rulings rulings) {
        Map<String, List<Opener>> openersByRoot = new HashMap<>();
        all.forEach(opener -> openersByRoot
                .computeIfAbsent(joined.root(opener.node()), root -> new ArrayList<>())
                .add(opener));
        Map<String, Set<String>> nodesByRoot = new HashMap<>();
        for (String node : joined.nodes()) {
            nodesByRoot
                    .computeIfAbsent(joined.root(node), root -> new HashSet<>())
                    .add(node);
        }
        Map<String, Component> byNode = new HashMap<>();
        openersByRoot.forEach((root, openers) -> {
            Set<String> nodes = nodesByRoot.getOrDefault(root, Set.of(root));
            Component component = Component.of(openers, nodes, rulings);
            nodes.forEach(node -> byNode.put(node, component));
        });
        return byNode;
    }

    private static List<Edge> edges(Openers openers, LastingKeys keys, Collection<Line> bridges) {
        List<Edge> edges = new ArrayList<>();
        for (Line line : bridges) {
            List<String> nodes = keys.nodes(line);
            for (int i = 1; i < nodes.size(); i++) {
                edges.add(new Edge(line.at(), line.id(), nodes.getFirst(), nodes.get(i)));
            }
        }
        Map<String, TreeSet<Line>> runs = new HashMap<>();
        for (Line line : openers.alerts()) {
            for (String key : Sessions.chainKeys(line)) {
                runs.computeIfAbsent(key, k -> new TreeSet<>(Line.BY_TIME)).add(line);
            }
        }
        for (TreeSet<Line> run : runs.values()) {
            Line before = null;
            for (Line line : run) {
                if (before != null && Sessions.isOneRun(before, line)) {
                    edges.add(new Edge(line.at(), line.id(), "line|" + before.id(), "line|" + line.id()));
                }
                before = line;
            }
        }
        Collections.sort(edges);
        return edges;
    }

    /** The incident with this node, null where nothing that hangs together with it opened one. */
    public @Nullable Component of(String node) {
        return byNode.get(node);
    }

    /** The incident with this uuid, null where there is none. */
    public @Nullable Component of(UUID uuid) {
        return byUuid.get(uuid);
    }

    /** All incidents by their nodes. */
    public Map<String, Component> byNode() {
        return byNode;
    }

    /** All incidents. */
    public Collection<Component> all() {
        return byUuid.values();
    }

    private record Edge(Instant at, UUID line, String one, String other) implements Comparable<Edge> {

        private static final Comparator<Edge> ORDER = Comparator.comparing(Edge::at)
                .thenComparing(Edge::line)
                .thenComparing(Edge::one)
                .thenComparing(Edge::other);

        @Override
        public int compareTo(Edge edge) {
            return ORDER.compare(this, edge);
        }
    }
}
