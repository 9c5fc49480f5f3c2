package io.debrief.ingest.mapping;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with one file, each thing once. */
final class Complaints {

    private final String file;
    private final Set<Trouble> troubles = new LinkedHashSet<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(Node node, String field, String reason) {
        add(node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1, field, reason);
    }

    void add(int line, String field, String reason) {
        troubles.add(new Trouble(file, line, field, reason));
    }

    List<Trouble> all() {
        return troubles.stream().sorted(Comparator.comparingInt(Trouble::line)).toList();
    }
}
