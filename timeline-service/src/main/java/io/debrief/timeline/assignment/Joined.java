package io.debrief.timeline.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets of nodes that grow together (union-find), some of them carrying rulings.
 *
 * @param <N> what names a node
 */
final class Joined<N> {

    private final Map<N, N> parents = new HashMap<>();
    private final Set<N> ruledRoots = new HashSet<>();

    /** Takes a node in, and says whether it carries rulings. */
    void rule(N node, boolean ruled) {
        N root = root(node);
        if (ruled) {
            ruledRoots.add(root);
        }
    }

    /** Joins two nodes; nothing where one is missing. */
    void join(@Nullable N one, @Nullable N other) {
        if (one == null || other == null) {
            return;
        }
        N kept = root(one);
        N joining = root(other);
        if (!kept.equals(joining)) {
            parents.put(joining, kept);
            if (ruledRoots.remove(joining)) {
                ruledRoots.add(kept);
            }
        }
    }

    /** Joins two nodes unless both carry rulings. */
    void joinUnlessBothRuled(N one, N other) {
        if (!(ruledRoots.contains(root(one)) && ruledRoots.contains(root(other)))) {
            join(one, other);
        }
    }

    /** What stands for all that a node is joined with. */
    N root(N node) {
        N root = node;
        N parent = parents.putIfAbsent(root, root);
        while (parent != null && !parent.equals(root)) {
            root = parent;
            parent = parents.get(root);
        }
        N step = node;
        while (!step.equals(root)) {
            N next = parents.getOrDefault(step, root);
            parents.put(step, root);
            step = next;
        }
        return root;
    }

    /** All nodes taken in. */
    Set<N> nodes() {
        return Set.copyOf(parents.keySet());
    }
}
