package io.debrief.ingest.incidentio;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Alerts that reached incident.io. */
final class Alerts {

    private Alerts() {}

    static Draft created(Hook hook) {
        var alert = hook.object();
        var id = Fields.text(alert, "id");
        var resolved = "resolved".equals(Fields.text(alert, "status"));
        var at = resolved ? Fields.text(alert, "resolved_at") : Fields.text(alert, "created_at");
        var dedup = Fields.first(Fields.text(alert, "deduplication_key"), id);
        var draft = hook.draft(
                        resolved ? SignalKind.ALERT_RESOLVED : SignalKind.ALERT_FIRED, hook.fold(id, at), hook.when(at))
                .providerId(id)
                .title(Fields.firstOr("Alert", Fields.text(alert, "title")))
                .text(Fields.text(alert, "description"))
                .status(Fields.first(Fields.text(alert, "status"), resolved ? null : "firing"))
                .label("origin", Fields.text(alert, "alert_source_id"))
                .link("source", Fields.text(alert, "source_url"));
        return draft.key(dedup == null ? null : "incidentio:fingerprint:" + dedup);
    }
}
