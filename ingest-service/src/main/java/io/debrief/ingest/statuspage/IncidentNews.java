package io.debrief.ingest.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * News of an incident on the page: its newest update, which stands first. What the public was told is a status update; it
 * opens nothing.
 *
 * @param body the delivery
 */
record IncidentNews(Body body) {

    Draft draft() {
        var draft = Draft.of(SignalKind.STATUS_UPDATED, fold(), when())
                .providerId(Fields.first(text(update(), "id"), text(incident(), "id")))
                .title(Fields.firstOr("Status page incident", text(incident(), "name")))
                .text(text(update(), "body"))
                .status(status())
                .severity(severity())
                .actor(new Actor("system", null, "Statuspage"))
                .label("impact", text(incident(), "impact"))
                .label("page", Fields.text(body.clean(), "page", "status_description"))
                .label("incidentId", text(incident(), "id"))
                .link("source", text(incident(), "shortlink"))
                .raw(body.clean());
        var incident = text(incident(), "id");
        if (incident != null) {
            draft.key("statuspage:incident:" + incident);
        }
        components().forEach(draft::service);
        return draft.label("components", String.join(", ", components()));
    }

    private TreeSet<String> components() {
        var names = new TreeSet<>(Fields.each(Fields.at(update(), "affected_components"), "name"));
        if (names.isEmpty()) {
            names.addAll(Fields.each(Fields.at(incident(), "components"), "name"));
        }
        return names;
    }

    private @Nullable String status() {
        return Fields.first(text(update(), "status"), text(incident(), "status"));
    }

    private When when() {
        return When.of(
                Fields.first(
                        text(update(), "display_at"),
                        text(update(), "created_at"),
                        "resolved".equals(status()) ? text(incident(), "resolved_at") : null,
                        text(incident(), "updated_at"),
                        "investigating".equals(status()) ? text(incident(), "created_at") : null),
                body.receivedAt());
    }

    /** An update that was written anew is a revision of the same line. */
    private String fold() {
        var update = text(update(), "id");
        return update == null
                ? Identity.join(
                        "statuspage",
                        Fields.firstOr(Identity.sha256(body.original().toString()), text(incident(), "id")),
                        Fields.firstOr("", status()),
                        Fields.firstOr("", text(incident(), "updated_at")))
                : Identity.join("statuspage", update);
    }

    private @Nullable String severity() {
        var impact = Fields.firstOr("", text(incident(), "impact"));
        return switch (impact) {
            case "major" -> "error";
            case "maintenance" -> "info";
            default -> impact;
        };
    }

    private JsonNode incident() {
        return Fields.at(body.clean(), "incident");
    }

    private JsonNode update() {
        var updates = Fields.at(incident(), "incident_updates");
        return updates.isArray() && !updates.isEmpty() ? updates.get(0) : MissingNode.getInstance();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return Fields.text(node, field);
    }
}
