package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies nobody described. A body without usual names is kept all the same, as {@code other}; a list, or a list of
 * alerts, events, incidents, problems or notifications in it, gives a signal for each element.
 */
public final class GenericReader implements Reader {

    /** The most signals made of one body. */
    public static final int MOST = 1_000;

    private static final List<String> LISTS = List.of("alerts", "events", "incidents", "problems", "notifications");

    @Override
    public Reading read(Body body) {
        var root = unwrapped(body.clean());
        if (root == null) {
            return Reading.unreadable("unexpected-shape", "The body is neither an object nor a list of objects.");
        }
        if ("SubscriptionConfirmation".equals(Subject.text(root.path("Type")))) {
            return Reading.ignored("subscription");
        }
        return root == body.clean()
                ? signals(body)
                : signals(body.part(body.redaction().apply(root), root));
    }

    private static Reading signals(Body whole) {
        var parts = parts(whole.clean());
        var drafts = new ArrayList<Draft>();
        for (var part : parts.subList(0, Math.min(parts.size(), MOST))) {
            drafts.add(draft(whole, part));
        }
        if (parts.size() > MOST) {
            drafts.add(LeftOut.gap("generic", whole, parts.size() - MOST));
        }
        return drafts.isEmpty() ? Reading.ignored("empty") : Reading.of(drafts);
    }

    /** One signal of a whole body, whatever it says. */
    public static Draft draft(Body body) {
        return draft(body, body.clean());
    }

    private static Draft draft(Body body, JsonNode part) {
        var guess = Guess.of(part, body.clean(), body.redaction());
        var when = guess.when(body.receivedAt());
        var kind = guess.kind();
        var draft = Draft.of(kind, GenericIdentity.fold(body, part, guess, when), when)
                .varies(Identity.sha256(part.toString()))
                .title(guess.title().orElse("Event from " + body.source()))
                .raw(part);
        if (guess.id() != null) {
            draft.key("generic:" + body.source() + (kind.startsWith("alert.") ? ":fingerprint:" : ":") + guess.id());
        }
        return guess.fill(draft).key("source:" + body.source());
    }

    /** Forms and relayed messages hold JSON as text; {@code curl -d} sends JSON as a form of one name without a value. */
    private static @Nullable JsonNode unwrapped(JsonNode body) {
        if (body.isTextual()) {
            return Embedded.parse(body.textValue());
        }
        if (body.size() == 1 && body.isObject()) {
            var only = body.properties().iterator().next();
            var name = only.getValue().asText().isEmpty() ? Embedded.parse(only.getKey()) : null;
            return name == null ? body : name;
        }
        return body.isContainerNode() ? body : null;
    }

    private static List<JsonNode> parts(JsonNode root) {
        if (root.isArray()) {
            return objects(root);
        }
        for (var name : LISTS) {
            var list = root.path(name);
            var objects = list.isArray() ? objects(list) : List.<JsonNode>of();
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        return List.of(root);
    }

    private static List<JsonNode> objects(JsonNode list) {
        var objects = new ArrayList<JsonNode>();
        for (var element : list) {
            if (element.isObject()) {
                objects.add(element);
            }
        }
        return objects;
    }
}
