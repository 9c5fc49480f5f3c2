package io.debrief.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.generic.Embedded;
import io.debrief.ingest.generic.LeftOut;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import java.util.ArrayList;
import java.util.List;

/** Reads bodies by a mapping; what fits none of its rules is read by usual names, so that nothing is dropped. */
final class MappedReader implements Reader {

    /** The most signals made of one body. */
    static final int MOST = 5_000;

    private final Mapping mapping;
    private final Reader otherwise;

    MappedReader(Mapping mapping, Reader otherwise) {
        this.mapping = mapping;
        this.otherwise = otherwise;
    }

    @Override
    public Reading read(Body body) {
        if (!body.clean().isContainerNode()) {
            return Reading.unreadable("unexpected-shape", "The body is neither an object nor a list.");
        }
        var real = inside(body);
        return mapping.rule(real).map(rule -> read(rule, real)).orElseGet(() -> otherwise.read(real));
    }

    /** The body that stands in this one as JSON text, where the mapping says so and one does. */
    private Body inside(Body body) {
        var scope = Scope.of(body.clean(), body.headers());
        for (var path : mapping.inside()) {
            for (var text : scope.texts(path)) {
                var parsed = Embedded.parse(text);
                if (parsed != null) {
                    return body.part(body.redaction().apply(parsed), parsed);
                }
            }
        }
        return body;
    }

    private Reading read(Rule rule, Body body) {
        var scope = Scope.of(body.clean(), body.headers());
        var parts = parts(rule, scope);
        var drafts = new ArrayList<Draft>();
        var ignored = "empty";
        for (var part : parts.subList(0, Math.min(parts.size(), MOST))) {
            var piece = scope.part(part);
            var why = rule.ignored(piece);
            if (why == null) {
                drafts.add(rule.draft(mapping.name(), body, piece));
            } else {
                ignored = why;
            }
        }
        if (parts.size() > MOST) {
            drafts.add(LeftOut.gap(mapping.name(), body, parts.size() - MOST));
        }
        return drafts.isEmpty() ? Reading.ignored(ignored) : Reading.of(drafts);
    }

    /** The first place that is there decides: an object is one part, a list as many as it has elements. */
    private static List<JsonNode> parts(Rule rule, Scope scope) {
        if (rule.each().isEmpty()) {
            return List.of(scope.node());
        }
        for (var path : rule.each()) {
            var parts = new ArrayList<JsonNode>();
            for (var node : scope.nodes(path)) {
                if (node.isArray()) {
                    node.forEach(parts::add);
                } else if (!node.isNull()) {
                    parts.add(node);
                }
            }
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }
}
