package io.debrief.console.timeline;

import java.util.Map;

/** Kinds of entries in words, and the groups the page filters by. */
public final class Kinds {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("alert.fired", "alert fired"),
            Map.entry("alert.resolved", "alert resolved"),
            Map.entry("alert.acknowledged", "alert acknowledged"),
            Map.entry("incident.opened", "incident opened"),
            Map.entry("incident.acknowledged", "acknowledged"),
            Map.entry("incident.escalated", "escalated"),
            Map.entry("incident.updated", "incident updated"),
            Map.entry("incident.resolved", "incident resolved"),
            Map.entry("message.posted", "message"),
            Map.entry("message.edited", "message"),
            Map.entry("message.deleted", "message"),
            Map.entry("message.pinned", "pinned in chat"),
            Map.entry("channel.created", "channel opened"),
            Map.entry("channel.renamed", "channel renamed"),
            Map.entry("channel.archived", "channel archived"),
            Map.entry("change.opened", "change proposed"),
            Map.entry("change.merged", "change merged"),
            Map.entry("change.closed", "change closed"),
            Map.entry("change.pushed", "pushed"),
            Map.entry("deploy.started", "deploy started"),
            Map.entry("deploy.succeeded", "deployed"),
            Map.entry("deploy.failed", "deploy failed"),
            Map.entry("build.succeeded", "build passed"),
            Map.entry("build.failed", "build failed"),
            Map.entry("release.published", "released"),
            Map.entry("ticket.opened", "ticket opened"),
            Map.entry("ticket.updated", "ticket updated"),
            Map.entry("ticket.closed", "ticket closed"),
            Map.entry("status.updated", "status page"),
            Map.entry("field.set", "field set"),
            Map.entry("note.added", "note"),
            Map.entry("source.gap", "silence"));

    private Kinds() {}

    /** A kind in words. */
    public static String word(String kind) {
        return WORDS.getOrDefault(kind, kind.replace('.', ' '));
    }

    /** {@code alert}, {@code chat}, {@code change}, {@code incident}, {@code note}, {@code gap} or {@code other}. */
    public static String group(String kind) {
        return switch (kind.replaceFirst("\\..*", "")) {
            case "alert" -> "alert";
            case "message", "channel", "reaction" -> "chat";
            case "change", "deploy", "build", "release" -> "change";
            case "incident", "status", "ticket" -> "incident";
            case "note" -> "note";
            case "source" -> "gap";
            default -> "other";
        };
    }
}
