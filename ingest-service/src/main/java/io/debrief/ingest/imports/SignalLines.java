package io.debrief.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.BoundedJson;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads NDJSON of signals: each line names at least {@code kind}, {@code title} and {@code occurredAt}. What a line says
 * about its own trust or receipt does not count.
 */
final class SignalLines implements ImportReader {

    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_LINE = 1024 * 1024;

    private final Redactor redactor;
    private final String source;
    private final Instant now;
    private final ObjectReader json;

    SignalLines(Redactor redactor, String source, Instant now) {
        this.redactor = redactor;
        this.source = source;
        this.now = now;
        this.json = BoundedJson.mapper().build().reader();
    }

    @Override
    public void read(Path file, Position from, Sink sink) throws IOException {
        try (var lines = new LineFile(file, from.at(), LONGEST_LINE)) {
            var number = from.within();
            for (var line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (line.text() == null || line.tooLong() || !line.text().isBlank()) {
                    sink.take(found(line, "line " + number), new Position(lines.offset(), number), lines.offset());
                }
            }
        }
    }

    private Found found(LineFile.Line line, String where) {
        if (line.tooLong()) {
            return new Found.Problem(where, "The line is longer than a megabyte.");
        }
        if (line.text() == null) {
            return new Found.Problem(where, "The line is not text in UTF-8.");
        }
        try {
            return signal(json.readTree(line.text()), where);
        } catch (JsonProcessingException e) {
            return new Found.Problem(where, "The line is not JSON.");
        }
    }

    private Found signal(JsonNode line, String where) {
        var cleaned = redactor.clean(line);
        var tree = cleaned.tree();
        var kind = Fields.text(tree, "kind");
        var title = Fields.text(tree, "title");
        var occurred = When.of(Fields.text(tree, "occurredAt"), now);
        if (kind == null || title == null || "receipt".equals(occurred.from())) {
            return new Found.Problem(where, "A signal needs a kind, a title and the time it occurred at.");
        }
        var type = Fields.firstOr("import", Fields.text(tree, "sourceType"));
        var fold = Fields.firstOr(
                Identity.join("import", kind, title, occurred.at().toString()), Fields.text(tree, "fold"));
        var draft = Draft.of(kind, fold, occurred).title(title);
        fill(draft, tree);
        var posted = When.of(Fields.text(tree, "receivedAt"), now);
        var received = "receipt".equals(posted.from()) ? occurred.at() : posted.at();
        var named = Fields.firstOr(source, Fields.text(tree, "source"));
        if (named.length() > LONGEST_NAME || type.length() > LONGEST_NAME) {
            return new Found.Problem(where, "The name of a source has at most " + LONGEST_NAME + " characters.");
        }
        var stamp = new Stamp(
                named,
                type,
                Trust.UNAUTHENTICATED,
                received,
                true,
                !cleaned.found().isEmpty());
        return new Found.Kept(withOwnId(draft.finish(stamp), Fields.text(tree, "id")));
    }

    private static void fill(Draft draft, JsonNode tree) {
        draft.text(Fields.text(tree, "text"))
                .providerId(Fields.text(tree, "providerId"))
                .severity(Fields.text(tree, "severity"))
                .status(Fields.text(tree, "status"))
                .thread(Fields.text(tree, "thread"))
                .actor(actor(Fields.at(tree, "actor")))
                .test(Fields.flag(tree, "test"));
        Fields.each(Fields.at(tree, "keys")).forEach(draft::key);
        Fields.each(Fields.at(tree, "services")).forEach(draft::service);
        Fields.at(tree, "labels")
                .properties()
                .forEach(label -> draft.label(label.getKey(), label.getValue().asText()));
        for (var link : Fields.at(tree, "links")) {
            draft.link(Fields.firstOr("source", Fields.text(link, "rel")), Fields.text(link, "href"));
        }
        var revises = Fields.text(tree, "revises", "fold");
        var at = Fields.text(tree, "revises", "at");
        if (revises != null && at != null) {
            draft.revises(
                    revises,
                    When.of(at, Instant.EPOCH.plusSeconds(Integer.MAX_VALUE)).at());
        }
        var raw = Fields.text(tree, "raw");
        draft.raw(raw == null ? tree : tree.get("raw"));
    }

    private static @Nullable Actor actor(JsonNode actor) {
        var kind = Fields.text(actor, "kind");
        return kind == null ? null : new Actor(kind, Fields.text(actor, "id"), Fields.text(actor, "name"));
    }

    /** A signal that was exported keeps its id, so that importing it where it is known changes nothing. */
    private static Signal withOwnId(Signal signal, @Nullable String id) {
        var own = uuid(id);
        return own == null
                ? signal
                : new Signal(
                        own,
                        signal.source(),
                        signal.sourceType(),
                        signal.kind(),
                        signal.providerId(),
                        signal.occurredAt(),
                        signal.timeFrom(),
                        signal.receivedAt(),
                        signal.title(),
                        signal.text(),
                        signal.severity(),
                        signal.status(),
                        signal.actor(),
                        signal.services(),
                        signal.links(),
                        signal.labels(),
                        signal.keys(),
                        signal.fold(),
                        signal.revises(),
                        signal.thread(),
                        signal.trust(),
                        signal.test(),
                        signal.imported(),
                        signal.redactions(),
                        signal.raw());
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
