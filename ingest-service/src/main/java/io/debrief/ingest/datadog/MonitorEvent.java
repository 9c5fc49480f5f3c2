package io.debrief.ingest.datadog;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event, mostly of a monitor.
 *
 * @param body the delivery
 * @param template its fields
 */
record MonitorEvent(Body body, Template template) {

    private static final int LONGEST_STATE = 30;
    private static final Pattern BRACKET =
            Pattern.compile("^\\s*(?:\\[TEST\\]\\s*)?(?:\\[P\\d\\]\\s*)?\\[([^\\]]{1,200})\\]");

    Draft draft() {
        var title = Fields.firstOr(
                "Datadog event", template.first("title", "eventtitle", "alerttitle", "monitorname", "name", "summary"));
        var state = state(title);
        var draft = Draft.of(kind(state), fold(title, state), When.of(when(), body.receivedAt()))
                .providerId(template.first("id", "eventid", "alertid"))
                .title(title)
                .text(Prose.plain(template.first("body", "text", "eventmsg", "textonlymsg", "message")))
                .status(state)
                .severity(severity(state))
                .actor(actor())
                .test(title.contains("[TEST]"))
                .label("event", template.first("eventtype"))
                .label("priority", template.first("priority", "alertpriority"))
                .label("monitor", template.first("alertid", "monitorid"))
                .label("scope", template.first("alertscope", "scope", "scopes"))
                .label("metric", template.first("alertmetric", "metric"))
                .label("query", template.first("alertquery", "query"))
                .label("host", Fields.first(template.first("hostname", "host"), template.tag("host")))
                .label("env", template.tag("env"))
                .label("organisation", template.first("orgname"))
                .label("tags", String.join(", ", template.tags()))
                .link("source", template.first("link", "url", "eventurl"))
                .link("source", Prose.firstAddress(template.first("body", "text", "eventmsg")))
                .raw(body.clean());
        keys(draft);
        return draft.service(Fields.first(template.tag("service"), template.first("service")));
    }

    /** What a monitor's group keeps over its events; the cycle joins one trigger with its recovery. */
    private void keys(Draft draft) {
        var group = template.first("aggregkey", "aggregationkey", "alertaggregkey");
        var monitor = template.first("alertid", "monitorid");
        var cycle = template.first("alertcyclekey", "cyclekey");
        var scope = template.first("alertscope", "scope", "scopes");
        if (group != null) {
            draft.key("datadog:fingerprint:" + group);
        } else if (monitor != null) {
            draft.key("datadog:fingerprint:" + monitor + (scope == null ? "" : "/" + scope));
        } else if (cycle != null) {
            draft.key("datadog:fingerprint:" + cycle);
        }
        if (cycle != null) {
            draft.key("datadog:cycle:" + cycle);
        }
    }

    private @Nullable String when() {
        return template.first("date", "lastupdated", "datehappened", "timestamp", "dateposix");
    }

    /** The transition the template names (its alert status may be a whole sentence, which is none), else the word in the bracket before the title. */
    private @Nullable String state(String title) {
        var given = template.first("alerttransition", "transition", "alertstatus", "status");
        if (given != null && given.length() <= LONGEST_STATE) {
            return given;
        }
        var bracket = BRACKET.matcher(title);
        if (!bracket.find()) {
            return null;
        }
        var on = bracket.group(1).indexOf(" on ");
        return on < 0 ? bracket.group(1) : bracket.group(1).substring(0, on);
    }

    private String kind(@Nullable String state) {
        return switch (plain(state)) {
            case "triggered", "retriggered", "warn", "rewarn", "nodata", "renodata", "renotify", "alert", "error" ->
                SignalKind.ALERT_FIRED;
            case "recovered", "ok", "resolved" -> SignalKind.ALERT_RESOLVED;
            default -> byType();
        };
    }

    private String byType() {
        return switch (plain(template.first("alerttype"))) {
            case "error", "warning" -> SignalKind.ALERT_FIRED;
            case "success" -> SignalKind.ALERT_RESOLVED;
            default -> SignalKind.OTHER;
        };
    }

    private @Nullable String severity(@Nullable String state) {
        var priority = Fields.firstOr("", template.first("alertpriority", "priority"));
        if (priority.matches("[Pp][1-5]")) {
            return priority;
        }
        var word = plain(state);
        return word.equals("warn") || word.equals("rewarn")
                ? "warning"
                : Fields.first(template.first("severity"), template.first("alerttype"));
    }

    private @Nullable Actor actor() {
        var user = template.first("user", "username");
        return user == null ? new Actor("system", null, "Datadog") : new Actor("person", user, user);
    }

    /** Different alerts may share an event's id and date, so its title and state count too. */
    private String fold(String title, @Nullable String state) {
        var id = template.first("id", "eventid", "alertid");
        var at = when();
        return Identity.join(
                "datadog",
                id == null || at == null ? Identity.sha256(body.original().toString()) : id,
                title,
                state == null ? "" : state,
                at == null ? "" : at,
                Fields.firstOr("", template.first("alertcyclekey")));
    }

    private static String plain(@Nullable String word) {
        return word == null
                ? ""
                : word.toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .replace("-", "")
                        .replace("_", "");
    }
}
