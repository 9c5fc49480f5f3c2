package io.debrief.timeline.assignment;

import io.debrief.timeline.ruling.MergeIncidents;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Incidents that people merged, oldest merge first: each ends what one opener's incident was by then and goes on as the other.
 * Of incidents merged in a circle the last one named goes on.
 */
final class Merged {

    private Merged() {}

    /**
     * The incidents after all merges, by their nodes.
     *
     * @param byNode the incidents before, by their nodes
     * @param node the node of an opener, null where there is no such opener
     */
    static Map<String, Component> of(
            Map<String, Component> byNode, Function<UUID, @Nullable String> node, Rulings rulings) {
        Map<UUID, List<Component>> groups = new HashMap<>();
        for (MergeIncidents merge : rulings.merges()) {
            Component from = component(byNode, node.apply(merge.incident()));
            Component into = component(byNode, node.apply(merge.into()));
            if (from != null && into != null && !from.uuid().equals(into.uuid())) {
                merge(groups, from, into);
            }
        }
        if (groups.isEmpty()) {
            return byNode;
        }
        Map<String, Component> merged = new HashMap<>(byNode);
        groups.values().stream()
                .distinct()
                .map(Component::merged)
                .forEach(one -> one.nodes().forEach(of -> merged.put(of, one)));
        return merged;
    }

    private static @Nullable Component component(Map<String, Component> byNode, @Nullable String node) {
        return node == null ? null : byNode.get(node);
    }

    private static void merge(Map<UUID, List<Component>> groups, Component from, Component into) {
        List<Component> together = new ArrayList<>(groups.getOrDefault(into.uuid(), List.of(into)));
        for (Component part : groups.getOrDefault(from.uuid(), List.of(from))) {
            if (!together.contains(part)) {
                together.add(part);
            }
        }
        if (groups.getOrDefault(from.uuid(), List.of()).contains(into)) {
            together.remove(into);
            together.addFirst(into);
        }
        together.forEach(part -> groups.put(part.uuid(), together));
    }
}
