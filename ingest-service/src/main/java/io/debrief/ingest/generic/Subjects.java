package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a body in the order in which they are believed: what is nearer to the top first, on one level those that
 * are usually what it is about. Who did it, where it runs, how it was before and how it is set up are other matters.
 */
final class Subjects {

    private static final int DEEPEST = 4;
    private static final int MOST = 100;

    private static final List<String> PREFERRED = List.of(
            "incident",
            "alert",
            "issue",
            "problem",
            "event",
            "attributes",
            "data",
            "detail",
            "payload",
            "heartbeat",
            "essentials",
            "context",
            "object",
            "item",
            "monitor",
            "check",
            "rule",
            "trigger",
            "annotations",
            "commonannotations");

    private static final Set<String> OTHER_MATTERS = Set.of(
            "actor",
            "user",
            "sender",
            "author",
            "owner",
            "creator",
            "member",
            "assignee",
            "account",
            "organization",
            "organisation",
            "org",
            "tenant",
            "team",
            "project",
            "workspace",
            "repository",
            "repo",
            "previous",
            "old",
            "oldstate",
            "before",
            "previousattributes",
            "links",
            "headers",
            "request",
            "config",
            "settings",
            "model",
            "firstprobe",
            "secondprobe",
            "location",
            "customer",
            "company",
            "parent",
            "installation",
            "agent",
            "labels",
            "tags",
            "customfields",
            "fields",
            "metadata",
            "thresholds",
            "result");

    private final List<Subject> all;

    private Subjects(List<Subject> all) {
        this.all = all;
    }

    /** The objects of a part of a body, then those of the body around it where it is another. */
    static Subjects of(JsonNode part, JsonNode body, UnaryOperator<JsonNode> redaction) {
        var all = new ArrayList<Subject>();
        collect(part, all, redaction);
        if (part != body && body.isObject() && all.size() < MOST) {
            all.add(Subject.of("", 0, body));
        }
        return new Subjects(all);
    }

    private static void collect(JsonNode root, List<Subject> all, UnaryOperator<JsonNode> redaction) {
        var waiting = new ArrayDeque<Subject>();
        waiting.add(Subject.of("", 0, root));
        while (!waiting.isEmpty() && all.size() < MOST) {
            var subject = waiting.removeFirst();
            all.add(subject);
            if (subject.depth() < DEEPEST) {
                waiting.addAll(children(subject, redaction));
            }
        }
    }

    private static List<Subject> children(Subject parent, UnaryOperator<JsonNode> redaction) {
        var children = new ArrayList<Subject>();
        for (var field : parent.node().properties()) {
            var name = Subject.bare(field.getKey());
            var node = Embedded.object(field.getValue(), redaction);
            if (node != null && !OTHER_MATTERS.contains(name) && children.size() < MOST) {
                children.add(Subject.of(name, parent.depth() + 1, node));
            }
        }
        children.sort(Comparator.comparingInt(Subjects::rank));
        return children;
    }

    private static int rank(Subject subject) {
        var at = PREFERRED.indexOf(subject.name());
        return at < 0 ? PREFERRED.size() : at;
    }

    /** The text of the first name that any object has, null where none has any. */
    @Nullable
    String first(List<String> names) {
        return first(names, text -> true);
    }

    /** The text of the first name that any object has and that is good enough. */
    @Nullable
    String first(List<String> names, Predicate<String> good) {
        for (var name : names) {
            for (var subject : all) {
                var text = subject.texts().get(name);
                if (text != null && good.test(text)) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The text of the first field whose whole name fits, null where none does. */
    @Nullable
    String named(Pattern name) {
        for (var subject : all) {
            for (var field : subject.texts().entrySet()) {
                if (name.matcher(field.getKey()).matches()) {
                    return field.getValue();
                }
            }
        }
        return null;
    }

    /** The first of these texts in an object that stands in a field of one of these names. */
    @Nullable
    String inside(List<String> objects, List<String> names) {
        for (var subject : all) {
            for (var name : objects.contains(subject.name()) ? names : List.<String>of()) {
                var text = subject.texts().get(name);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The text of the first name that the outermost object has, null where it has none. */
    @Nullable
    String outermost(List<String> names) {
        return new Subjects(all.subList(0, Math.min(1, all.size()))).first(names);
    }

    /** Whether there is an object of one of these names. */
    boolean has(String... names) {
        return all.stream().anyMatch(subject -> List.of(names).contains(subject.name()));
    }

    List<Subject> all() {
        return all;
    }
}
