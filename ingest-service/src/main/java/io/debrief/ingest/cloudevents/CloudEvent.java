package io.debrief.ingest.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.generic.Guess;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One event. Its id is unique within its source only.
 *
 * @param body the delivery
 * @param attributes its attributes
 * @param data its data, of any form
 */
record CloudEvent(Body body, Attributes attributes, JsonNode data) {

    private static final Pattern INCIDENT = Pattern.compile("INC-\\d{1,9}");

    /** Types of CDEvents (cdevents.dev), without their version. */
    private static final Map<String, String> KINDS = Map.of(
            "dev.cdevents.service.deployed", SignalKind.DEPLOY_SUCCEEDED,
            "dev.cdevents.service.upgraded", SignalKind.DEPLOY_SUCCEEDED,
            "dev.cdevents.service.rolledback", SignalKind.DEPLOY_SUCCEEDED,
            "dev.cdevents.incident.detected", SignalKind.ALERT_FIRED,
            "dev.cdevents.incident.resolved", SignalKind.ALERT_RESOLVED,
            "dev.cdevents.change.created", SignalKind.CHANGE_OPENED,
            "dev.cdevents.change.merged", SignalKind.CHANGE_MERGED,
            "dev.cdevents.artifact.published", SignalKind.RELEASE_PUBLISHED);

    Draft draft() {
        var type = attributes.get("type");
        var guess = Guess.of(data.isObject() ? data : JsonNodeFactory.instance.objectNode());
        var kind = kind(type, guess);
        var fold = Identity.join("cloudevents", attributes.get("source"), attributes.get("id"));
        var draft = guess.fill(Draft.of(kind, fold, When.of(attributes.first("time"), body.receivedAt())))
                .providerId(attributes.get("id"))
                .title(Fields.firstOr(type, attributes.first("subject")))
                .text(text(guess))
                .service(attributes.first("service"))
                .link("source", attributes.get("source"))
                .raw(body.clean());
        attributes.label(draft);
        if (!attributes.get("subject").isEmpty()) {
            draft.key("cloudevents:subject:" + attributes.get("source") + "#" + attributes.get("subject"));
        }
        return incident(draft);
    }

    private Draft incident(Draft draft) {
        var named = attributes.get("incident");
        return INCIDENT.matcher(named).matches() ? draft.key("incident:" + named) : draft;
    }

    /** What the data says; data that is a text is the text. */
    private String text(Guess guess) {
        if (data.isTextual()) {
            return data.asText();
        }
        var title = guess.title().orElse("");
        var text = Fields.firstOr("", guess.text());
        return (title + "\n" + text).strip();
    }

    private static String kind(String type, Guess guess) {
        if (SignalKind.ALL.contains(type)) {
            return type;
        }
        var lower = type.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(known -> lower.startsWith(known.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(guess::kind);
    }
}
