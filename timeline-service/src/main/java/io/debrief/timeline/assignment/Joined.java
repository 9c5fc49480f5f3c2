package io.debrief.timeline.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of nodes that grow together (union-find), some of them carrying rulings. */
final class Joined {

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> ruledRoots = new HashSet<>();

    /** Takes a node in, and says whether it carries rulings. */
    void rule(String node, boolean ruled) {
        String root = root(node);
        if (ruled) {
            ruledRoots.add(root);
        }
    }

    /** Joins two nodes; nothing where one is missing. */
    void join(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return;
        }
        String kept = root(one);
        String joining = root(other);
        if (!kept.equals(joining)) {
            parents.put(joining, kept);
            if (ruledRoots.remove(joining)) {
                ruledRoots.add(kept);
            }
        }
    }

    /** Joins two nodes unless both carry rulings. */
    void joinUnlessBothRuled(String one, String other) {
        if (!(ruledRoots.contains(root(one)) && ruledRoots.contains(root(other)))) {
            join(one, other);
        }
    }

    /** What stands for all that a node is joined with. */
    String root(String node) {
        String root = node;
        String parent = parents.putIfAbsent(root, root);
        while (parent != null && !parent.equals(root)) {
            root = parent;
            parent = parents.get(root);
        }
        String step = node;
        while (!step.equals(root)) {
            String next = parents.getOrDefault(step, root);
            parents.put(step, root);
            step = next;
        }
        return root;
    }

    /** All nodes taken in. */
    Set<String> nodes() {
        return Set.copyOf(parents.keySet());
    }
}
