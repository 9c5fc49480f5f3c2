package io.debrief.standalone.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what happens in a channel as Slack's Events API does. */
final class SlackSender {

    private static final String TEAM = "T0DEMO";
    private static final String VISITOR = "U0DEMOEXT";

    /** A message that was sent, for what happens to it later. */
    record Sent(String ts, String user, String text) {}

    private final Cast cast;
    private final String channel;
    private final Map<String, Sent> sent = new HashMap<>();
    private int count;

    SlackSender(Cast cast, String channel) {
        this.cast = cast;
        this.channel = channel;
    }

    /** Where it happens. */
    String channel() {
        return channel;
    }

    /** Whether a message has this reference. */
    boolean knows(String reference) {
        return sent.containsKey(reference);
    }

    Webhook created(String name, String by, Instant at) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "channel_created");
        event.put("channel", Map.of("id", channel, "name", name, "created", at.getEpochSecond(), "creator", user(by)));
        event.put("event_ts", ts(at));
        return envelope(event, at);
    }

    Webhook joined(String who, Instant at) {
        return envelope(message("channel_join", user(who), "joined", ts(at)), at);
    }

    Webhook bot(String name, String text, Instant at) {
        var event = message("bot_message", null, text, ts(at));
        event.put("bot_id", "B0DEMO" + name.toUpperCase(Locale.ROOT));
        event.put("username", name);
        return envelope(event, at);
    }

    Webhook said(Act act, String text, Instant at) {
        var ts = ts(at);
        var event = message(null, user(Act.need(act.say(), "say")), text, ts);
        if (act.in() != null) {
            event.put("thread_ts", of(act.in()).ts());
        }
        if (act.as() != null) {
            sent.put(act.as(), new Sent(ts, user(Act.need(act.say(), "say")), text));
        }
        return envelope(event, at);
    }

    Webhook edited(String reference, String text, Instant at) {
        var before = of(reference);
        var ts = ts(at);
        var event = message("message_changed", null, null, ts);
        var now = message(null, before.user(), text, before.ts());
        now.put("edited", Map.of("user", before.user(), "ts", ts));
        event.put("hidden", true);
        event.put("message", now);
        event.put("previous_message", message(null, before.user(), before.text(), before.ts()));
        sent.put(reference, new Sent(before.ts(), before.user(), text));
        return envelope(event, at);
    }

    Webhook deleted(String reference, Instant at) {
        var before = of(reference);
        var event = message("message_deleted", null, null, ts(at));
        event.put("hidden", true);
        event.put("deleted_ts", before.ts());
        event.put("previous_message", message(null, before.user(), before.text(), before.ts()));
        return envelope(event, at);
    }

    Webhook reacted(String reference, String by, String emoji, Instant at) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "reaction_added");
        event.put("user", user(by));
        event.put("reaction", emoji);
        event.put(
                "item",
                Map.of(
                        "type",
                        "message",
                        "channel",
                        channel,
                        "ts",
                        of(reference).ts()));
        event.put("item_user", of(reference).user());
        event.put("event_ts", ts(at));
        return envelope(event, at);
    }

    Webhook pinned(String reference, String by, Instant at) {
        var message = of(reference);
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "pin_added");
        event.put("user", user(by));
        event.put("channel_id", channel);
        event.put(
                "item",
                Map.of(
                        "type",
                        "message",
                        "channel",
                        channel,
                        "message",
                        Map.of("text", message.text(), "ts", message.ts(), "user", message.user())));
        event.put("event_ts", ts(at));
        return envelope(event, at);
    }

    Sent of(String reference) {
        return Act.need(sent.get(reference), "the message " + reference);
    }

    private Map<String, Object> message(
            @Nullable String subtype, @Nullable String user, @Nullable String text, String ts) {
        var event = new LinkedHashMap<String, Object>();
        event.put("type", "message");
        if (subtype != null) {
            event.put("subtype", subtype);
        }
        if (user != null) {
            event.put("user", user);
        }
        if (text != null) {
            event.put("text", text);
        }
        event.put("channel", channel);
        event.put("channel_type", "channel");
        event.put("ts", ts);
        event.put("event_ts", ts);
        return event;
    }

    private Webhook envelope(Map<String, Object> event, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("team_id", TEAM);
        body.put("api_app_id", "A0DEMO");
        body.put("type", "event_callback");
        body.put(
                "event_id",
                "Ev" + Hash.sha256(event.toString()).substring(0, 10).toUpperCase(Locale.ROOT));
        body.put("event_time", at.getEpochSecond());
        body.put("event", event);
        return Webhook.of("slack", Map.of("User-Agent", "Slackbot 1.0"), body);
    }

    private String user(String key) {
        return key.equals("visitor") ? VISITOR : cast.member(key).slack();
    }

    /** Slack's times are ids too: no two are the same. */
    private String ts(Instant at) {
        return String.format(Locale.ROOT, "%d.%06d", at.getEpochSecond(), ++count);
    }
}
