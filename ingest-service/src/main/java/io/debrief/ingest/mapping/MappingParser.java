package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping file and says everything that is wrong with it at once. */
public final class MappingParser {

    private static final int LARGEST = 256 * 1024;
    private static final String CASES = "cases";
    private static final Set<String> ADDED_TO = Set.of("labels", "links");
    private static final Set<String> TOP = Set.of("about", "recognise", "inside", "sharedIds", CASES);

    private final String name;
    private final Complaints complaints;

    private MappingParser(String name, Complaints complaints) {
        this.name = name;
        this.complaints = complaints;
    }

    /**
     * Reads a mapping.
     *
     * @param name what it is called
     * @param file the file's name, for messages
     * @throws BadMappingException when anything is wrong; the message says file, line, field and reason of each thing
     */
    public static Mapping parse(String name, String file, String yaml) {
        var complaints = new Complaints(file);
        var mapping = new MappingParser(name, complaints).mapping(compose(yaml, complaints));
        if (mapping == null || !complaints.all().isEmpty()) {
            throw new BadMappingException(complaints.all());
        }
        return mapping;
    }

    private static @Nullable Node compose(String yaml, Complaints complaints) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(yaml));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            complaints.add(mark == null ? 1 : mark.getLine() + 1, "", "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            complaints.add(1, "", "this is not YAML that is read here: " + e.getMessage());
        }
        return null;
    }

    private @Nullable Mapping mapping(@Nullable Node root) {
        if (!(root instanceof MappingNode)) {
            if (complaints.all().isEmpty()) {
                complaints.add(1, "", "the file holds no fields such as 'kind:', 'title:', 'identity:'");
            }
            return null;
        }
        var known = new HashSet<>(RuleParser.FIELDS);
        known.addAll(TOP);
        var top = new Part(root, "", complaints).fields(known);
        var about = top.get("about");
        var recognise = top.get("recognise");
        return new Mapping(
                name,
                about == null ? "" : about.textOr(""),
                recognise == null ? Condition.NEVER : ConditionParser.parse(recognise),
                Paths.all(top.get("inside")),
                rules(root, top));
    }

    private List<Rule> rules(Node root, Map<String, Part> top) {
        var shared = top.get("sharedIds");
        var sharedIds = shared != null && shared.flag();
        var rules = new ArrayList<Rule>();
        var cases = top.get(CASES);
        if (cases != null) {
            cases.items().forEach(one -> rules.add(oneOfCases(one, top, sharedIds)));
        }
        var complete = top.keySet().containsAll(RuleParser.REQUIRED);
        if (complete || cases == null) {
            missing(new Part(root, "", complaints), top);
            rules.add(RuleParser.parse(Condition.ALWAYS, top, sharedIds));
        }
        return rules;
    }

    private Rule oneOfCases(Part part, Map<String, Part> top, boolean sharedIds) {
        var known = new HashSet<>(RuleParser.FIELDS);
        known.add("when");
        var own = part.fields(known);
        var fields = new LinkedHashMap<>(top);
        fields.putAll(own);
        ADDED_TO.forEach(name -> {
            var general = top.get(name);
            var special = own.get(name);
            if (general != null && special != null) {
                fields.put(name, special.addedTo(general));
            }
        });
        missing(part, fields);
        var when = own.get("when");
        if (when == null) {
            part.bad("needs 'when'");
        }
        return RuleParser.parse(when == null ? Condition.NEVER : ConditionParser.parse(when), fields, sharedIds);
    }

    private static void missing(Part part, Map<String, Part> fields) {
        for (var required : RuleParser.REQUIRED) {
            if (!fields.containsKey(required)) {
                part.bad("'" + required + "' is missing");
            }
        }
    }
}
