package io.debrief.ingest.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import org.jspecify.annotations.Nullable;

/** Issues are tickets. What changed stands in the change log. */
final class Issues {

    private static final int MOST_CHANGES = 30;

    private Issues() {}

    static Draft draft(Hook hook) {
        var kind = kind(hook);
        var change = Fields.firstOr(
                Fields.firstOr("", Fields.text(hook.root(), "timestamp")), Fields.text(hook.root(), "changelog", "id"));
        var thing = Fields.firstOr(Identity.sha256(hook.body().original().toString()), hook.issueId(), hook.issueKey());
        var fold = Identity.join("jira", hook.site(), thing, hook.event(), change);
        return hook.draft(kind, fold, hook.when())
                .providerId(Fields.first(hook.issueKey(), hook.issueId()))
                .title(Fields.firstOr("Issue " + thing, hook.summary(), hook.issueKey()))
                .text(text(hook, kind))
                .severity(kind.equals(SignalKind.TICKET_OPENED) ? Fields.text(hook.fields(), "priority", "name") : null)
                .label("resolution", Fields.text(hook.fields(), "resolution", "name"));
    }

    private static @Nullable String text(Hook hook, String kind) {
        var created = hook.event().endsWith("issue_created");
        return created && kind.equals(SignalKind.TICKET_OPENED)
                ? Rich.text(Fields.at(hook.fields(), "description"))
                : changes(hook);
    }

    private static String kind(Hook hook) {
        if (hook.event().endsWith("issue_created")) {
            return SignalKind.TICKET_OPENED;
        }
        if (hook.event().endsWith("issue_deleted")) {
            return SignalKind.TICKET_CLOSED;
        }
        return switch (hook.eventType()) {
            case "issue_resolved", "issue_closed" -> SignalKind.TICKET_CLOSED;
            case "issue_reopened" -> SignalKind.TICKET_OPENED;
            default -> byChange(hook);
        };
    }

    /** A workflow's own transition says no more than that something changed. */
    private static String byChange(Hook hook) {
        for (var item : items(hook)) {
            if (!"resolution".equals(Fields.text(item, "field"))) {
                continue;
            }
            if (Fields.text(item, "toString") != null) {
                return SignalKind.TICKET_CLOSED;
            }
            if (Fields.text(item, "fromString") != null) {
                return SignalKind.TICKET_OPENED;
            }
        }
        return SignalKind.TICKET_UPDATED;
    }

    private static @Nullable String changes(Hook hook) {
        var lines = new StringBuilder();
        var shown = 0;
        for (var item : items(hook)) {
            if (shown++ == MOST_CHANGES) {
                break;
            }
            lines.append(Fields.firstOr("?", Fields.text(item, "field")))
                    .append(": ")
                    .append(Fields.firstOr("none", Fields.text(item, "fromString")))
                    .append(" → ")
                    .append(Fields.firstOr("none", Fields.text(item, "toString")))
                    .append('\n');
        }
        return lines.isEmpty() ? null : lines.toString();
    }

    private static JsonNode items(Hook hook) {
        return Fields.at(hook.root(), "changelog", "items");
    }
}
