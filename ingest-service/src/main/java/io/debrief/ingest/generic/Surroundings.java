package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Draft;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds what a body says beside the event itself: services, addresses, labels. */
final class Surroundings {

    private static final int MOST_LINKS = 6;
    private static final int LONGEST_FACT = 120;
    private static final Pattern ADDRESS = Pattern.compile("(url|link|permalink|href)$");
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile("unsubscribe|subscribe|signing|callback|acknowledge|avatar|icon|logo|webhook|api|image");

    private static final List<String> LABELS = List.of("labels", "commonlabels", "tags", "customfields");

    private Surroundings() {}

    /**
     * Adds them.
     *
     * @param said what the signal says already, and need not be a label
     */
    static void add(Draft draft, Subjects subjects, Set<@Nullable String> said) {
        var links = 0;
        for (var subject : subjects.all()) {
            for (var field : subject.node().properties()) {
                var name = Subject.bare(field.getKey());
                var value = field.getValue();
                if (LABELS.contains(name)) {
                    Labels.add(draft, value);
                    draft.service(Subject.text(value.path("service")));
                } else if (Vocabulary.SERVICES.contains(name) || name.equals("services")) {
                    services(draft, value);
                } else if (links < MOST_LINKS && isAddress(name, value)) {
                    draft.link(rel(name), value.textValue());
                    links++;
                } else if (subject.depth() == 0 && isFact(value) && !said.contains(value.asText())) {
                    draft.label(field.getKey(), value.asText());
                }
            }
        }
    }

    /** A short single value at the top: what no name of ours stands for is kept as a label. */
    private static boolean isFact(JsonNode value) {
        var text = value.isValueNode() ? Subject.text(value) : null;
        return text != null && text.length() <= LONGEST_FACT && !text.startsWith("http");
    }

    private static void services(Draft draft, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> service(draft, one));
        } else {
            service(draft, value);
        }
    }

    private static void service(Draft draft, JsonNode value) {
        draft.service(Subject.text(value.isObject() ? value.path("name") : value));
    }

    private static boolean isAddress(String name, JsonNode value) {
        return value.isTextual()
                && value.textValue().startsWith("http")
                && ADDRESS.matcher(name).find()
                && !NOT_FOR_PEOPLE.matcher(name).find();
    }

    private static String rel(String name) {
        if (name.contains("runbook") || name.contains("playbook")) {
            return "runbook";
        }
        return name.contains("dashboard") ? "dashboard" : "source";
    }
}
