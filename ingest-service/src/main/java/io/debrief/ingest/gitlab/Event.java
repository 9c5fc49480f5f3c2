package io.debrief.ingest.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One event with what all of GitLab's have in common.
 *
 * @param body the delivery
 * @param kind the event's kind, such as {@code merge_request}
 */
record Event(Body body, String kind) {

    private static final String ATTRIBUTES = "object_attributes";

    JsonNode root() {
        return body.clean();
    }

    @Nullable
    String text(String... path) {
        return Fields.text(root(), path);
    }

    /** A field of the object the event is about. */
    @Nullable
    String attribute(String name) {
        return Fields.text(root(), ATTRIBUTES, name);
    }

    /** Absent in the events GitLab sends as a test. */
    String action() {
        return Fields.firstOr("", attribute("action"), text("action"));
    }

    When when(@Nullable String... candidates) {
        return When.of(Fields.first(candidates), body.receivedAt());
    }

    /** Where the project is, such as {@code mike/diaspora}; older hooks give its address only. */
    String project() {
        return Fields.firstOr(
                "",
                text("project", "path_with_namespace"),
                path(text("repository", "homepage")),
                path(text("project", "web_url")),
                text("project_name"),
                text("project", "name"));
    }

    private static @Nullable String path(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var path = new URI(address).getPath();
            return path == null || path.length() < 2 ? null : path.substring(1);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** An identity from GitLab's own ids, within its instance. */
    String fold(@Nullable String... parts) {
        var joined = new String[parts.length + 3];
        joined[0] = "gitlab";
        joined[1] = project();
        joined[2] = kind;
        for (var i = 0; i < parts.length; i++) {
            joined[i + 3] = parts[i] == null ? "" : parts[i];
        }
        return Identity.join(joined);
    }

    /** What tells apart events that have no time of their own. */
    String delivery() {
        return Fields.firstOr(
                Identity.sha256(body.original().toString()),
                body.headers().first("webhook-id"),
                body.headers().first("Idempotency-Key"),
                body.headers().first("X-Gitlab-Event-UUID"));
    }

    Draft draft(String signalKind, String fold, When when) {
        return Draft.of(signalKind, fold, when)
                .actor(actor())
                .label("event", kind)
                .label("action", action().isEmpty() ? null : action())
                .label("project", project().isEmpty() ? null : project())
                .raw(root());
    }

    /** The project is the service where nothing better is known; called last, so that special keys come first. */
    Draft about(Draft draft, @Nullable String... keys) {
        for (var key : keys) {
            draft.key(key);
        }
        var project = project();
        return draft.service(
                project.isEmpty()
                        ? null
                        : project.substring(project.lastIndexOf('/') + 1).strip());
    }

    /** A key for a thing that has a number in its project. */
    @Nullable
    String numbered(String thing, String mark, @Nullable String number) {
        return number == null ? null : "gitlab:" + thing + ":" + project() + mark + number;
    }

    /** Whether only members may know of it. */
    boolean confidential() {
        return Fields.firstOr("", text("event_type")).startsWith("confidential")
                || Fields.firstOr("", body.headers().first("X-Gitlab-Event")).startsWith("Confidential")
                || Fields.flag(root(), ATTRIBUTES, "confidential")
                || Fields.flag(root(), ATTRIBUTES, "internal")
                || Fields.flag(root(), "issue", "confidential");
    }

    /** The key that timelines know commits by: a hash is the same commit wherever it is kept, mirrors included. */
    static @Nullable String commit(@Nullable String sha) {
        return sha == null || sha.chars().allMatch(c -> c == '0') ? null : "github:commit:" + sha;
    }

    private @Nullable Actor actor() {
        var name =
                Fields.first(text("user", "username"), text("user_username"), text("user", "name"), text("user_name"));
        return name == null
                ? null
                : new Actor("person", name, Fields.first(text("user", "name"), text("user_name"), name));
    }
}
