package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signals as ingest writes them, for tests: ids and folds of provider ids only. */
public final class Say {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final String sourceType;
    private final String kind;
    private final String fold;
    private final Instant at;
    private String variant = "";
    private String title = "";
    private String text = "";
    private String severity;
    private String status;
    private Actor actor;
    private Signal.Revises revises;
    private String thread;
    private boolean test;
    private Instant receivedAt;
    private final List<String> keys = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    private Say(String sourceType, String kind, String fold, Instant at) {
        this.sourceType = sourceType;
        this.kind = kind;
        this.fold = fold;
        this.at = at;
        this.receivedAt = at.plusSeconds(2);
    }

    public static Say any(String sourceType, String kind, String fold, Instant at) {
        return new Say(sourceType, kind, fold, at);
    }

    public static Say fired(String fingerprint, Instant at) {
        return alert(SignalKind.ALERT_FIRED, fingerprint, at, "firing");
    }

    public static Say resolved(String fingerprint, Instant at) {
        return alert(SignalKind.ALERT_RESOLVED, fingerprint, at, "resolved");
    }

    private static Say alert(String kind, String fingerprint, Instant at, String status) {
        Say say = new Say("alertmanager", kind, "am|" + fingerprint + "|" + at + "|" + status, at);
        say.status = status;
        say.severity = "critical";
        say.title = "Alert " + fingerprint;
        say.keys.add("alertmanager:fingerprint:" + fingerprint);
        return say;
    }

    public static Say pager(String kind, String incident, Instant at) {
        Say say = new Say("pagerduty", kind, "pd|" + incident + "|" + kind + "|" + at, at);
        say.title = "Page " + incident;
        say.keys.add("pagerduty:incident:" + incident);
        say.labels.put("urgency", "high");
        return say;
    }

    public static Say message(String channel, String ts, Instant at) {
        Say say = new Say("slack", SignalKind.MESSAGE_POSTED, messageFold(channel, ts), at);
        say.title = "message " + ts;
        say.text = "message " + ts;
        say.actor = new Actor("person", "U1", null);
        say.keys.add("slack:channel:" + channel);
        return say;
    }

    public static Say edited(String channel, String ts, Instant original, Instant at, String text) {
        Say say = new Say("slack", SignalKind.MESSAGE_EDITED, messageFold(channel, ts), at);
        say.variant = "edit" + at;
        say.title = text;
        say.text = text;
        say.actor = new Actor("person", "U1", null);
        say.keys.add("slack:channel:" + channel);
        say.revises = new Signal.Revises(say.fold, original);
        return say;
    }

    public static Say deleted(String channel, String ts, Instant original, Instant at) {
        Say say = new Say("slack", SignalKind.MESSAGE_DELETED, messageFold(channel, ts), at);
        say.variant = "delete" + at;
        say.keys.add("slack:channel:" + channel);
        say.revises = new Signal.Revises(say.fold, original);
        return say;
    }

    public static Say decoration(String kind, String channel, String ts, String reaction, Instant at) {
        Say say = new Say("slack", kind, "slack|deco|" + kind + channel + ts + reaction, at);
        say.title = ":" + reaction + ":";
        say.labels.put("reaction", reaction);
        say.keys.add("slack:channel:" + channel);
        say.revises = new Signal.Revises(messageFold(channel, ts), at);
        return say;
    }

    public static Say channel(String kind, String channel, String name, Instant at) {
        Say say = new Say("slack", kind, "slack|" + kind + "|" + channel + "|" + at, at);
        say.title = name;
        say.keys.add("slack:channel:" + channel);
        return say;
    }

    public static String messageFold(String channel, String ts) {
        return "slack|T|" + channel + "|" + ts;
    }

    public Say key(String key) {
        keys.add(key);
        return this;
    }

    public Say link(String rel, String href) {
        links.add(new Link(rel, href));
        return this;
    }

    public Say dedup(String group) {
        return key("dedup:" + group);
    }

    public Say service(String service) {
        services.add(service);
        return key("service:" + service);
    }

    public Say label(String name, String value) {
        labels.put(name, value);
        return this;
    }

    public Say title(String words) {
        title = words;
        return this;
    }

    public Say text(String words) {
        text = words;
        return this;
    }

    public Say severity(String word) {
        severity = word;
        return this;
    }

    public Say status(String word) {
        status = word;
        return this;
    }

    public Say by(Actor who) {
        actor = who;
        return this;
    }

    /** Another signal of the same fold. */
    public Say variant(String word) {
        variant = word;
        return this;
    }

    public Say replyTo(String channel, String ts) {
        thread = messageFold(channel, ts);
        return key("slack:thread:" + channel + ":" + ts);
    }

    public Say thread(String parentFold) {
        thread = parentFold;
        return this;
    }

    public Say asTest() {
        test = true;
        return this;
    }

    public Say received(Instant when) {
        receivedAt = when;
        return this;
    }

    public UUID line() {
        return Ids.ofFold(fold);
    }

    private List<Link> links() {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link("source", "https://example.test/" + fold.hashCode()));
        return all;
    }

    public Signal signal() {
        return new Signal(
                Ids.uuid5(NAMESPACE, fold + "|" + variant),
                sourceType,
                sourceType,
                kind,
                null,
                at,
                "event",
                receivedAt,
                title,
                text,
                severity,
                status,
                actor,
                services,
                links(),
                labels,
                keys,
                fold,
                revises,
                thread,
                "verified",
                test,
                false,
                Map.of(),
                "raw");
    }
}
