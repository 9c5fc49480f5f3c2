package io.debrief.ingest.pagerduty;

import io.debrief.contracts.signal.SignalKind;

/** What PagerDuty's event types mean here. */
final class EventKind {

    private EventKind() {}

    /** The kind of an event type; one we do not know is kept as {@code other}. */
    static String of(String type) {
        return switch (type) {
            case "incident.triggered", "incident.trigger" -> SignalKind.INCIDENT_OPENED;
            case "incident.acknowledged", "incident.acknowledge" -> SignalKind.INCIDENT_ACKNOWLEDGED;
            case "incident.escalated", "incident.escalate" -> SignalKind.INCIDENT_ESCALATED;
            case "incident.resolved", "incident.resolve" -> SignalKind.INCIDENT_RESOLVED;
            case "incident.annotated", "incident.annotate" -> SignalKind.NOTE_ADDED;
            case "incident.status_update_published" -> SignalKind.STATUS_UPDATED;
            case "incident.custom_field_values.updated" -> SignalKind.FIELD_SET;
            case "incident.unacknowledged",
                    "incident.unacknowledge",
                    "incident.reopened",
                    "incident.delegated",
                    "incident.delegate",
                    "incident.reassigned",
                    "incident.assign",
                    "incident.priority_updated",
                    "incident.service_updated",
                    "incident.incident_type.changed",
                    "incident.conference_bridge.updated",
                    "incident.role.assigned",
                    "incident.responder.added",
                    "incident.responder.replied",
                    "incident.task.created",
                    "incident.task.updated",
                    "incident.task.completed" -> SignalKind.INCIDENT_UPDATED;
            default -> SignalKind.OTHER;
        };
    }

    /** The state a type leaves the incident in, where its data does not say. */
    static String status(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
