package io.debrief.ingest.statuspage;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/**
 * A component's new state.
 *
 * @param body the delivery
 */
record ComponentNews(Body body) {

    private static final String UPDATE = "component_update";
    private static final String COMPONENT = "component";

    Draft draft() {
        var status = Fields.first(text(UPDATE, "new_status"), text(COMPONENT, "status"));
        var before = text(UPDATE, "old_status");
        var id = Fields.first(text(UPDATE, "component_id"), text(COMPONENT, "id"));
        var name = text(COMPONENT, "name");
        var draft = Draft.of(
                        SignalKind.STATUS_UPDATED,
                        fold(id, status),
                        When.of(
                                Fields.first(text(UPDATE, "created_at"), text(COMPONENT, "updated_at")),
                                body.receivedAt()))
                .providerId(Fields.first(text(UPDATE, "id"), id))
                .title(Fields.firstOr("A component of the status page", name))
                .text(before == null || status == null ? null : before + " → " + status)
                .status(status)
                .severity(severity(status))
                .actor(new Actor("system", null, "Statuspage"))
                .label("before", before)
                .label("componentId", id)
                .label("page", Fields.text(body.clean(), "page", "status_description"))
                .raw(body.clean());
        if (id != null) {
            draft.key("statuspage:component:" + id);
        }
        return draft.service(name);
    }

    private String fold(@Nullable String component, @Nullable String status) {
        var update = text(UPDATE, "id");
        return update != null
                ? Identity.join("statuspage", update)
                : Identity.join(
                        "statuspage",
                        Fields.firstOr(Identity.sha256(body.original().toString()), component),
                        Fields.firstOr("", status),
                        Fields.firstOr("", text(COMPONENT, "updated_at")));
    }

    private static @Nullable String severity(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "major_outage" -> "critical";
            case "partial_outage" -> "error";
            case "degraded_performance" -> "warning";
            case "operational", "under_maintenance" -> "info";
            default -> null;
        };
    }

    private @Nullable String text(String... path) {
        return Fields.text(body.clean(), path);
    }
}
