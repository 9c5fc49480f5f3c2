package io.debrief.ingest.sentry;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/** Alerts by rules: on an event of an issue, and on a metric. */
final class Alerts {

    private static final String EVENT = "event";
    private static final String METRIC = "metric_alert";

    private Alerts() {}

    static Draft event(Hook hook) {
        var event = hook.data(EVENT);
        var id = Fields.firstOr(hook.request(), Fields.text(event, "event_id"));
        var issue = Fields.first(Fields.text(event, "issue_id"), Fields.text(event, "issue", "id"));
        var rule = Fields.first(hook.text("triggered_rule"), hook.text("issue_alert", "title"));
        var when = hook.when(Fields.text(event, "datetime"), Fields.text(event, "timestamp"));
        var draft = hook.draft(SignalKind.ALERT_FIRED, Identity.join("sentry", EVENT, id), when)
                .providerId(id)
                .title(Fields.firstOr("Sentry alert", Fields.text(event, "title"), rule))
                .text(Fields.first(Fields.text(event, "message"), Fields.text(event, "culprit")))
                .status(hook.action())
                .severity(Fields.text(event, "level"))
                .label("rule", rule)
                .label("environment", Fields.text(event, "environment"))
                .label("culprit", Fields.text(event, "culprit"))
                .label("release", Fields.text(event, "release"))
                .link("source", Fields.text(event, "web_url"))
                .link("issue", Fields.text(event, "issue_url"));
        Hook.tags(draft, Fields.at(event, "tags"));
        if (issue != null) {
            draft.key("sentry:fingerprint:issue:" + issue);
        }
        return hook.about(draft, issue, project(Fields.text(event, "url")));
    }

    /** The event's own address in the API names its project. */
    private static @Nullable String project(@Nullable String address) {
        var parts = address == null ? new String[0] : address.split("/");
        for (var i = 0; i + 2 < parts.length; i++) {
            if (parts[i].equals("projects")) {
                return parts[i + 2];
            }
        }
        return null;
    }

    static Draft metric(Hook hook) {
        var alert = hook.data(METRIC);
        var resolved = hook.action().equals("resolved");
        var id = Fields.firstOr("", Fields.text(alert, "id"));
        var when = metricTime(hook, resolved);
        var own = "receipt".equals(when.from()) ? hook.request() : when.at().toString();
        var fold = Identity.join("sentry", METRIC, id.isEmpty() ? hook.request() : id, hook.action(), own);
        var draft = hook.draft(resolved ? SignalKind.ALERT_RESOLVED : SignalKind.ALERT_FIRED, fold, when)
                .providerId(id.isEmpty() ? null : id)
                .title(Fields.firstOr(
                        "Sentry metric alert",
                        hook.text("description_title"),
                        Fields.text(alert, "title"),
                        Fields.text(alert, "alert_rule", "name")))
                .text(lines(hook.text("description_text")))
                .status(hook.action())
                .severity(resolved ? null : hook.action())
                .label("identifier", Fields.text(alert, "identifier"))
                .label("rule", Fields.text(alert, "alert_rule", "name"))
                .label("environment", Fields.text(alert, "alert_rule", "environment"))
                .link("source", hook.text("web_url"));
        if (!id.isEmpty()) {
            draft.key("sentry:fingerprint:metric:" + id);
        }
        Fields.each(Fields.at(alert, "projects")).forEach(draft::service);
        return draft;
    }

    /** When it was detected; a resolution is when it closed, which is mostly not said. */
    private static When metricTime(Hook hook, boolean resolved) {
        return resolved
                ? hook.when(hook.text(METRIC, "date_closed"))
                : hook.when(
                        hook.text(METRIC, "date_detected"),
                        hook.text(METRIC, "date_started"),
                        hook.text(METRIC, "date_created"));
    }

    /** Some texts hold a backslash and an n where a line ends. */
    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\\n", "\n");
    }
}
