package io.debrief.ingest.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What all alerts of one notification share.
 *
 * @param envelope the redacted body
 * @param key the group key as it was sent
 * @param status the group's state
 * @param receivedAt when it was received
 * @param dialect who speaks
 */
record Group(
        JsonNode envelope, @Nullable String key, @Nullable String status, Instant receivedAt, Dialect dialect) {

    private static final String NO_LABELS = ":{}";

    static Group of(Body body, Dialect dialect) {
        return new Group(
                body.clean(),
                Fields.text(body.original(), "groupKey"),
                Fields.text(body.clean(), "status"),
                body.receivedAt(),
                dialect);
    }

    /** The group key to show: without what was redacted. */
    @Nullable
    String shownKey() {
        return Fields.text(envelope, "groupKey");
    }

    /**
     * The key PagerDuty knows the group by: Alertmanager hands it the SHA-256 of the group key. A key without labels
     * says nothing about a group, so there is none.
     */
    Optional<String> dedupKey() {
        return key == null || !key.contains("=") || key.endsWith(NO_LABELS)
                ? Optional.empty()
                : Optional.of("dedup:" + Identity.sha256(key));
    }

    /** The gap left by alerts that Alertmanager cut off or that were too many; two Alertmanagers give the same one. */
    Optional<Draft> leftOut(JsonNode alerts, int tooMany) {
        var missing = Fields.at(envelope, "truncatedAlerts").asLong(0) + tooMany;
        if (missing <= 0) {
            return Optional.empty();
        }
        var state = status == null ? "firing" : status;
        var earliest = starts(alerts);
        var fold = Identity.join(
                "source.gap",
                dialect.word(),
                Fields.firstOr("", shownKey()),
                earliest.map(Instant::toString).orElse(receivedAt.toString()),
                state);
        var at = new When(earliest.orElse(receivedAt), earliest.isPresent() ? "event" : "receipt", null);
        var draft = Draft.of(SignalKind.SOURCE_GAP, fold, at)
                .title("Alerts of this group were left out of a notification")
                .text(missing + " more " + (missing == 1 ? "alert is" : "alerts are")
                        + " in the group than the notification holds.")
                .status(state)
                .label("missing", Long.toString(missing))
                .label("reason", tooMany > 0 ? "too-many-alerts" : "truncated-alerts");
        dedupKey().ifPresent(draft::key);
        draft.service(service(Fields.at(envelope, "commonLabels")));
        return Optional.of(draft);
    }

    static @Nullable String service(JsonNode labels) {
        return Fields.first(
                Fields.text(labels, "service"),
                Fields.text(labels, "app"),
                Fields.text(labels, "job"),
                Fields.text(labels, "namespace"));
    }

    private Optional<Instant> starts(JsonNode alerts) {
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> When.of(Fields.text(alert, "startsAt"), receivedAt))
                .filter(when -> !"receipt".equals(when.from()))
                .map(When::at)
                .min(Comparator.naturalOrder());
    }
}
