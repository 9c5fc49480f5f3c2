package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an unknown body most probably says. */
public final class Guess {

    private static final Pattern INCIDENT = Pattern.compile("INC-\\d{1,9}");
    private static final Set<String> OVER = Set.of(
            "resolved",
            "resolve",
            "closed",
            "close",
            "ok",
            "recovered",
            "recovery",
            "up",
            "deactivated",
            "inactive",
            "completed",
            "ended",
            "healthy",
            "normal",
            "cleared",
            "success",
            "succeeded",
            "finished");
    private static final List<String> THINGS =
            List.of("event", "alert", "incident", "issue", "message", "notification", "problem", "monitor", "check");
    private static final Set<String> WHOSE = Set.of(
            "account",
            "org",
            "organization",
            "organisation",
            "space",
            "user",
            "tenant",
            "project",
            "subscription",
            "team",
            "customer",
            "app",
            "client",
            "owner",
            "workspace",
            "integration",
            "trace",
            "schema",
            "template",
            "request");
    private static final Set<String> OTHER_STATES = Set.of("old", "previous", "code", "prior", "http", "id", "action");
    private static final int LONGEST_STATE = 60;

    private final JsonNode body;
    private final Leaves leaves;

    private Guess(JsonNode body) {
        this.body = body;
        this.leaves = Leaves.of(body);
    }

    /** A guess about a redacted body. */
    public static Guess of(JsonNode body) {
        return new Guess(body);
    }

    /** One line: what people named first, then what machines name, then the kind of event. */
    public Optional<String> title() {
        return leaves.top("title", "summary", "message", "name", "subject", "headline")
                .or(() ->
                        leaves.top("alertname", "rulename", "policyname", "conditionname", "checkname", "monitorname"))
                .or(() -> leaves.named("title", "summary", "message", "name", "subject", "headline", "alertname"))
                .or(() -> leaves.first(leaf -> leaf.depth() == 0 && leaf.endsWith("name")))
                .or(() -> leaves.first(leaf -> leaf.endsWith("name")))
                .or(() -> leaves.named("description", "text"))
                .or(() -> leaves.top("event", "eventtype", "alerttype", "type", "kind", "action"))
                .or(() -> leaves.named("type", "event"));
    }

    /** The body text, where there is one beside the title. */
    public @Nullable String text() {
        var title = title().orElse("");
        return leaves.all().stream()
                .filter(leaf -> leaf.is("description")
                        || leaf.is("body")
                        || leaf.is("text")
                        || leaf.is("details")
                        || leaf.is("summary")
                        || leaf.is("message")
                        || leaf.endsWith("reason"))
                .map(Leaf::value)
                .filter(value -> !value.equals(title))
                .findFirst()
                .orElse(null);
    }

    /** The state it speaks of, as it stands there. */
    public @Nullable String status() {
        return leaves.top("status", "state")
                .or(() -> leaves.first(leaf -> state(leaf) && leaf.depth() == 0))
                .or(() -> leaves.named("status", "state"))
                .or(() -> leaves.first(Guess::state))
                .or(() -> leaves.top("action"))
                .filter(word -> word.length() <= LONGEST_STATE && !word.chars().allMatch(Character::isDigit))
                .orElse(null);
    }

    private static boolean state(Leaf leaf) {
        return (leaf.endsWith("status")
                        || leaf.endsWith("state")
                        || leaf.endsWith("health")
                        || leaf.endsWith("transition")
                        || leaf.is("monitorcondition"))
                && !leaf.hasAny(OTHER_STATES);
    }

    /** Whether it tells of something that is over. */
    public boolean over() {
        var status = status();
        var word = (status == null ? "" : status).toLowerCase(Locale.ROOT);
        var event = leaves.top("event", "eventtype", "type").orElse("").toLowerCase(Locale.ROOT);
        var last = event.substring(Math.max(event.lastIndexOf('.'), event.lastIndexOf('_')) + 1);
        return OVER.contains(word) || OVER.contains(last);
    }

    /** When it happened. */
    public When when(Instant receivedAt) {
        return Times.of(leaves, over(), receivedAt);
    }

    /** The id of the thing it is about. */
    public @Nullable String id() {
        return leaves.top("id", "uid", "uuid", "eventid", "alertid", "incidentid")
                .or(() -> leaves.first(
                        leaf -> leaf.depth() == 0 && leaf.endsWith("id") && leaf.hasAny(THINGS) && !leaf.hasAny(WHOSE)))
                .or(() -> leaves.first(leaf -> leaf.depth() == 0 && leaf.endsWith("id") && !leaf.hasAny(WHOSE)))
                .or(() -> leaves.named("id", "uid", "uuid"))
                .or(() -> leaves.first(leaf -> leaf.endsWith("id") && !leaf.hasAny(WHOSE)))
                .orElse(null);
    }

    /** What the sender itself calls it, where that is one of our kinds. */
    public String kind() {
        return leaves.top("kind").filter(SignalKind.ALL::contains).orElse(SignalKind.OTHER);
    }

    /** Fills a draft with everything but its kind, identity, time and title. */
    public Draft fill(Draft draft) {
        draft.text(text())
                .status(status())
                .severity(leaves.named("severity", "level", "priority", "urgency", "importance")
                        .orElse(null))
                .providerId(id())
                .service(Fields.first(
                        leaves.named("service", "servicename").orElse(null), Fields.text(body, "labels", "service")));
        leaves.top("incident")
                .filter(word -> INCIDENT.matcher(word).matches())
                .ifPresent(word -> draft.key("incident:" + word));
        for (var leaf : leaves.all()) {
            if (leaf.value().startsWith("https://") || leaf.value().startsWith("http://")) {
                draft.link("source", leaf.value());
            } else if (leaf.depth() == 0) {
                draft.label(leaf.name(), leaf.value());
            }
        }
        return draft;
    }
}
