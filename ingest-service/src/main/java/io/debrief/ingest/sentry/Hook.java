package io.debrief.ingest.sentry;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with what all of Sentry's have in common.
 *
 * @param body the delivery
 * @param resource what it is about, such as {@code issue}
 */
record Hook(Body body, String resource) {

    private static final int MOST_TAGS = 40;

    JsonNode root() {
        return body.clean();
    }

    JsonNode data(String... path) {
        return Fields.at(Fields.at(root(), "data"), path);
    }

    @Nullable
    String text(String... path) {
        return Fields.text(Fields.at(root(), "data"), path);
    }

    String action() {
        return Fields.firstOr("", Fields.text(root(), "action"));
    }

    /** A time from the body, else the time of the hook itself. */
    When when(@Nullable String... candidates) {
        var own = When.of(Fields.first(candidates), body.receivedAt());
        return "receipt".equals(own.from()) && own.claimed() == null ? sent() : own;
    }

    /** The time Sentry put on the delivery, else the time of receipt: the body of most actions has none. */
    When sent() {
        return When.of(body.headers().first("Sentry-Hook-Timestamp"), body.receivedAt());
    }

    /** What tells apart actions without a time of their own: the request, which is the same when it is sent again. */
    String request() {
        return Fields.firstOr(
                Identity.sha256(body.original().toString()), body.headers().first("Request-ID"));
    }

    Draft draft(String kind, String fold, When when) {
        return Draft.of(kind, fold, when)
                .actor(actor())
                .label("event", resource)
                .label("action", action().isEmpty() ? null : action())
                .raw(root());
    }

    /** An issue and its project: what all signals about an issue have. */
    Draft about(Draft draft, @Nullable String issue, @Nullable String project) {
        if (issue != null) {
            draft.key("sentry:issue:" + issue);
        }
        return draft.label("project", project).service(project);
    }

    /** Tags, which are pairs. */
    static void tags(Draft draft, JsonNode tags) {
        var taken = 0;
        for (var tag : tags) {
            var name = tag.isArray() ? Fields.text(tag.path(0)) : Fields.text(tag, "key");
            var value = tag.isArray() ? Fields.text(tag.path(1)) : Fields.text(tag, "value");
            if (name != null && taken++ < MOST_TAGS) {
                draft.label(name, value);
            }
        }
    }

    private @Nullable Actor actor() {
        var actor = Fields.at(root(), "actor");
        var name = Fields.text(actor, "name");
        if (name == null) {
            return null;
        }
        var person = "user".equals(Fields.text(actor, "type"));
        return new Actor(person ? "person" : "system", Fields.text(actor, "id"), name);
    }
}
