package io.debrief.ingest.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with what all of Jira's have in common.
 *
 * @param body the delivery
 * @param event its name, such as {@code jira:issue_updated}
 */
record Hook(Body body, String event) {

    private static final Pattern SITE = Pattern.compile("(https?://[^/\\s]{1,300}(?:/[\\w-]{1,60})?)/rest/.*");
    private static final Pattern ISSUE_OF_COMMENT = Pattern.compile(".*/issue/([^/]{1,60})/comment/.*");

    JsonNode root() {
        return body.clean();
    }

    JsonNode issue() {
        return Fields.at(root(), "issue");
    }

    JsonNode fields() {
        return Fields.at(root(), "issue", "fields");
    }

    JsonNode comment() {
        return Fields.at(root(), "comment");
    }

    /** What exactly happened; servers before 7 do not say. */
    String eventType() {
        return Fields.firstOr("", Fields.text(root(), "issue_event_type_name"));
    }

    /** The time of the event itself, which every event has. */
    When when() {
        return When.of(Fields.text(root(), "timestamp"), body.receivedAt());
    }

    /** The site, which makes ids unique; empty where no address of it is given. */
    String site() {
        var self = Fields.firstOr(
                "", Fields.text(issue(), "self"), Fields.text(comment(), "self"), Fields.text(root(), "user", "self"));
        var site = SITE.matcher(self);
        return site.matches() ? site.group(1) : "";
    }

    /** The issue's id, which a comment's own address names where the issue itself is left out. */
    @Nullable
    String issueId() {
        var self = ISSUE_OF_COMMENT.matcher(Fields.firstOr("", Fields.text(comment(), "self")));
        return Fields.first(Fields.text(issue(), "id"), self.matches() ? self.group(1) : null);
    }

    @Nullable
    String issueKey() {
        return Fields.text(issue(), "key");
    }

    @Nullable
    String summary() {
        return Fields.text(fields(), "summary");
    }

    Draft draft(String kind, String fold, When when) {
        var draft = Draft.of(kind, fold, when)
                .actor(actor())
                .status(Fields.text(fields(), "status", "name"))
                .label("event", event)
                .label("eventType", eventType())
                .label("issueId", issueId())
                .label("project", Fields.text(fields(), "project", "key"))
                .label("issueType", Fields.text(fields(), "issuetype", "name"))
                .label("priority", Fields.text(fields(), "priority", "name"))
                .label("assignee", Fields.text(fields(), "assignee", "displayName"))
                .label("labels", String.join(", ", Fields.each(Fields.at(fields(), "labels"))))
                .raw(root());
        if (issueKey() != null) {
            draft.key("jira:issue:" + issueKey());
            draft.link("source", site().isEmpty() ? null : site() + "/browse/" + issueKey());
        }
        if (issueId() != null) {
            draft.key("jira:issue:" + issueId());
        }
        Fields.each(Fields.at(fields(), "components"), "name").forEach(draft::service);
        return draft;
    }

    private @Nullable Actor actor() {
        var user = Fields.at(root(), "user");
        var who = user.isObject() ? user : Fields.at(comment(), "updateAuthor");
        if (!who.isObject()) {
            who = Fields.at(comment(), "author");
        }
        var id = Fields.first(Fields.text(who, "accountId"), Fields.text(who, "name"), Fields.text(who, "key"));
        if (id == null) {
            return null;
        }
        var person = !"app".equals(Fields.text(who, "accountType"));
        return new Actor(person ? "person" : "bot", id, Fields.text(who, "displayName"));
    }
}
