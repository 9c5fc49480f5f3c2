package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a mapping file that knows where it stands.
 *
 * @param node what stands there
 * @param field what it is called
 * @param complaints where its troubles go
 */
record Part(Node node, String field, Complaints complaints) {

    /** Whether it is a map of fields. */
    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Its text as written, whatever YAML would make of it; null where it is no single value, or null. */
    @Nullable
    String text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) ? scalar.getValue() : null;
    }

    /** Its text; complains where it is something else. */
    String textOr(String otherwise) {
        var text = text();
        if (text == null) {
            bad("a text is expected here");
        }
        return text == null ? otherwise : text;
    }

    /** {@code true} or {@code false}; complains about anything else. */
    boolean flag() {
        var text = text();
        if (!"true".equals(text) && !"false".equals(text)) {
            bad("true or false is expected here");
        }
        return "true".equals(text);
    }

    /** Its elements; a single value or map is a list of one. */
    List<Part> items() {
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        var items = new ArrayList<Part>();
        for (var element : list.getValue()) {
            items.add(new Part(element, field + "[" + (items.size() + 1) + "]", complaints));
        }
        return items;
    }

    /** Its fields in order; complains where it is no map, and about a field that stands there twice. */
    Map<String, Part> fields() {
        var fields = new LinkedHashMap<String, Part>();
        if (!(node instanceof MappingNode map)) {
            bad("fields are expected here, such as 'path: $.name'");
            return fields;
        }
        for (var entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                bad("a field's name is a single text");
                continue;
            }
            var part = new Part(entry.getValueNode(), child(key.getValue()), complaints);
            if (fields.put(key.getValue(), part) != null) {
                complaints.add(key, part.field(), "stands here twice");
            }
        }
        return fields;
    }

    /** Its fields; complains about those that are none of the known ones, with the nearest that is. */
    Map<String, Part> fields(Set<String> known) {
        var fields = fields();
        fields.keySet().removeIf(name -> {
            if (known.contains(name)) {
                return false;
            }
            var part = Objects.requireNonNull(fields.get(name));
            part.bad("there is no field '" + name + "'" + Nearest.hint(name, known));
            return true;
        });
        return fields;
    }

    /** The same map without some of its fields. */
    Part without(Set<String> names) {
        if (!(node instanceof MappingNode map)) {
            return this;
        }
        var rest = map.getValue().stream()
                .filter(entry -> !(entry.getKeyNode() instanceof ScalarNode key && names.contains(key.getValue())))
                .toList();
        return new Part(with(map, rest), field, complaints);
    }

    /** A map with the fields of another one, and with its own in their place where both have one. */
    Part addedTo(Part general) {
        if (!(node instanceof MappingNode own) || !(general.node instanceof MappingNode others)) {
            return this;
        }
        var all = new ArrayList<NodeTuple>(general.without(fields().keySet()).tuples());
        all.addAll(own.getValue());
        return new Part(with(others, all), field, complaints);
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode map ? map.getValue() : List.of();
    }

    private static MappingNode with(MappingNode like, List<NodeTuple> entries) {
        return new MappingNode(
                like.getTag(), true, entries, like.getStartMark(), like.getEndMark(), like.getFlowStyle());
    }

    void bad(String reason) {
        complaints.add(node, field, reason);
    }

    private String child(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
