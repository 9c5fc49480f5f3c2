package io.debrief.timeline.stack;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.signal.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signals as ingest would make them, about a channel or a service of the test's own, so that tests do not meet. */
public final class Signals {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final String name;

    private Signals(String name) {
        this.name = name;
    }

    /** Signals of a test of this name; each run has a world of its own. */
    public static Signals of(String test) {
        return new Signals(test + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    public String channel() {
        return "slack:channel:C" + name;
    }

    public String service() {
        return "svc-" + name;
    }

    public static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }

    public Signal message(int minute, String said) {
        return message(minute, said, Map.of());
    }

    public Signal message(int minute, String said, Map<String, String> labels) {
        var fold = fold(minute);
        return signal(
                id(fold + "|posted"),
                SignalKind.MESSAGE_POSTED,
                "slack",
                at(minute),
                said,
                said,
                new Actor("person", "U-" + name, null),
                labels,
                List.of(channel()),
                fold,
                null);
    }

    public Signal edited(int minute, int when, String said) {
        var fold = fold(minute);
        return signal(
                id(fold + "|edited|" + when),
                SignalKind.MESSAGE_EDITED,
                "slack",
                at(when),
                said,
                said,
                new Actor("person", "U-" + name, null),
                Map.of(),
                List.of(channel()),
                fold,
                new Signal.Revises(fold, at(minute)));
    }

    public Signal deleted(int minute, int when) {
        var fold = fold(minute);
        return signal(
                id(fold + "|deleted"),
                SignalKind.MESSAGE_DELETED,
                "slack",
                at(when),
                "Message deleted",
                "",
                null,
                Map.of(),
                List.of(channel()),
                fold,
                new Signal.Revises(fold, at(minute)));
    }

    /** The channel gets a name. */
    public Signal named(int minute, String channelName) {
        var fold = "slack|" + name + "|created";
        return signal(
                id(fold),
                SignalKind.CHANNEL_CREATED,
                "slack",
                at(minute),
                channelName,
                "",
                null,
                Map.of(),
                List.of(channel()),
                fold,
                null);
    }

    public Signal alert(int minute, String fingerprint, boolean firing) {
        var fold = "alertmanager|" + name + fingerprint + "|" + minute + "|" + firing;
        return signal(
                id(fold),
                firing ? SignalKind.ALERT_FIRED : SignalKind.ALERT_RESOLVED,
                "alertmanager",
                at(minute),
                "High error rate " + fingerprint,
                "5xx ratio 12 %",
                new Actor("system", "alertmanager", "Alertmanager"),
                Map.of(),
                List.of("alertmanager:fingerprint:" + name + fingerprint, "service:" + service()),
                fold,
                null);
    }

    /** The same signal, received at another time. */
    public static Signal received(Signal s, Instant at) {
        return new Signal(
                s.id(),
                s.source(),
                s.sourceType(),
                s.kind(),
                s.providerId(),
                s.occurredAt(),
                s.timeFrom(),
                at,
                s.title(),
                s.text(),
                s.severity(),
                s.status(),
                s.actor(),
                s.services(),
                s.links(),
                s.labels(),
                s.keys(),
                s.fold(),
                s.revises(),
                s.thread(),
                s.trust(),
                s.test(),
                s.imported(),
                s.redactions(),
                s.raw());
    }

    private String fold(int minute) {
        return "slack|" + name + "|" + minute;
    }

    private static UUID id(String identity) {
        return UUID.nameUUIDFromBytes(identity.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Signal signal(
            UUID id,
            String kind,
            String source,
            Instant at,
            String title,
            String text,
            @Nullable Actor actor,
            Map<String, String> labels,
            List<String> keys,
            String fold,
            Signal.@Nullable Revises revises) {
        return new Signal(
                id,
                source,
                source,
                kind,
                id.toString(),
                at,
                "event",
                at.plusSeconds(2),
                title,
                text,
                source.equals("alertmanager") ? "warning" : null,
                kind.equals(SignalKind.ALERT_RESOLVED)
                        ? "resolved"
                        : kind.equals(SignalKind.ALERT_FIRED) ? "firing" : null,
                actor,
                source.equals("alertmanager") ? List.of(service()) : List.of(),
                List.of(),
                labels,
                new ArrayList<>(keys),
                fold,
                revises,
                null,
                Trust.VERIFIED,
                false,
                false,
                Map.of(),
                "{\"raw\":\"" + text + "\"}");
    }
}
