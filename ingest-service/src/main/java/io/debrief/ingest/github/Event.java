package io.debrief.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/**
 * One event with what all of GitHub's have in common.
 *
 * @param body the delivery
 * @param name the event's name, from the header
 */
record Event(Body body, String name) {

    private static final String NO_COMMIT = "0000000000000000000000000000000000000000";

    JsonNode root() {
        return body.clean();
    }

    String action() {
        return Fields.firstOr("", text("action"));
    }

    @Nullable
    String text(String... path) {
        return Fields.text(root(), path);
    }

    String repository() {
        return Fields.firstOr("", text("repository", "full_name"), text("organization", "login"));
    }

    /** A time from the body, else the time of receipt. */
    When when(@Nullable String... candidates) {
        return When.of(Fields.first(candidates), body.receivedAt());
    }

    /** An identity from GitHub's own ids. */
    String fold(@Nullable String... parts) {
        var joined = new String[parts.length + 3];
        joined[0] = "github";
        joined[1] = repository();
        joined[2] = name;
        for (var i = 0; i < parts.length; i++) {
            joined[i + 3] = parts[i] == null ? "" : parts[i];
        }
        return Identity.join(joined);
    }

    /** What tells apart events that have no time of their own: the delivery, which is the same when it is sent again. */
    String delivery() {
        var delivery = body.headers().first("X-GitHub-Delivery");
        return delivery != null ? delivery : Identity.sha256(body.original().toString());
    }

    /** A draft with the sender, the repository and the raw body. */
    Draft draft(String kind, String fold, When when) {
        return Draft.of(kind, fold, when)
                .providerId(body.headers().first("X-GitHub-Delivery"))
                .actor(sender())
                .label("event", name)
                .label("action", text("action"))
                .label("repository", text("repository", "full_name"))
                .raw(root());
    }

    /** The repository is the service where nothing better is known; called last, so that special keys come first. */
    Draft about(Draft draft, @Nullable String... keys) {
        for (var key : keys) {
            draft.key(key);
        }
        return draft.service(text("repository", "name"));
    }

    @Nullable
    String pullRequest(@Nullable String number) {
        return number == null ? null : "github:pr:" + repository() + "#" + number;
    }

    static @Nullable String commit(@Nullable String sha) {
        return sha == null || sha.equals(NO_COMMIT) ? null : "github:commit:" + sha;
    }

    private @Nullable Actor sender() {
        var login = Fields.first(text("sender", "login"), text("pusher", "name"));
        if (login == null) {
            return null;
        }
        return new Actor("Bot".equals(text("sender", "type")) ? "bot" : "person", login, login);
    }
}
