package io.debrief.console.fake;

import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.Link;
import io.debrief.contracts.timeline.EntrySnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The entries of the scene. */
final class SceneEntries {

    private final List<EntrySnapshot> entries = new ArrayList<>();

    private SceneEntries() {}

    static Instant at(String time) {
        return Instant.parse("2026-05-01T" + time + "Z");
    }

    static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("line-" + number).getBytes(StandardCharsets.UTF_8));
    }

    static List<EntrySnapshot> all() {
        var scene = new SceneEntries();
        scene.add("13:51:20", "change.merged", "github", "#881 Use the new connection pool", "", "U061K");
        scene.add("13:58:02", "deploy.succeeded", "github", "Deploy of 7f3c2a1 to production succeeded", "", null);
        scene.repeated(
                "14:06:12",
                "14:33:12",
                3,
                "alert.fired",
                "HighErrorRate on checkout",
                "5xx ratio 12 % on checkout for 4 m",
                "critical");
        scene.add("14:07:05", "alert.fired", "alertmanager", "PaymentLatency on payments", "p99 4.1 s", null);
        scene.folded("14:08:40", "incident.opened", "HighErrorRate on checkout", "folded: same dedup key");
        scene.add("14:11:03", "incident.acknowledged", "pagerduty", "Acknowledged", "", "U061A");
        scene.add("14:12:10", "message.posted", "slack", "", "Looking. 500s on checkout, all pods.", "U061A");
        scene.add(
                "14:14:00",
                "message.posted",
                "slack",
                "",
                "could be the gateway? status page is green though",
                "U061L");
        scene.add("14:14:30", "message.posted", "slack", "", "thanks for jumping in", "U061S");
        scene.add("14:19:00", "message.posted", "slack", "", Scene.HOSTILE, "U061S");
        scene.add("14:21:00", "message.posted", "slack", "", "Who can restart the pool?", "U061S");
        scene.erased("14:24:00");
        scene.add(
                "14:31:10",
                "change.merged",
                "github",
                "Revert \"#881 Use the new connection pool\"",
                "Reverted #881",
                "U061K");
        scene.add(
                "14:32:30",
                "deploy.succeeded",
                "github",
                "Deploy of 5b1d0c9 to production succeeded (revert)",
                "",
                null);
        scene.add("14:33:40", "message.posted", "slack", "", "500s are gone since 14:33, watching", "U061L");
        scene.add("14:35:00", "alert.resolved", "alertmanager", "PaymentLatency on payments", "", null);
        scene.add(
                "14:38:00",
                "message.posted",
                "slack",
                "",
                "The new connection pool never gives connections back when the gateway times out. I'll write the runbook",
                "U061K");
        scene.add("14:49:20", "alert.resolved", "alertmanager", "HighErrorRate on checkout", "resolved", null);
        scene.note("14:45:00", "Support counted 212 complaints between 14:05 and 14:40.");
        return scene.entries;
    }

    private void add(String time, String kind, String source, String title, String text, String slackId) {
        put(time, time, 1, kind, List.of(source), title, text, slackId, null, null, null, false);
    }

    private void repeated(String from, String to, int times, String kind, String title, String text, String severity) {
        put(from, to, times, kind, List.of("alertmanager"), title, text, null, severity, null, null, false);
    }

    private void folded(String time, String kind, String title, String why) {
        put(time, time, 1, kind, List.of("pagerduty", "alertmanager"), title, "", null, "critical", why, null, false);
    }

    private void erased(String time) {
        put(time, time, 1, "message.posted", List.of("slack"), "", "", "U061L", null, null, at("14:30:00"), false);
    }

    private void note(String time, String text) {
        put(time, time, 1, "note.added", List.of("note"), "", text, null, null, null, null, true);
    }

    private void put(
            String from,
            String to,
            int times,
            String kind,
            List<String> sources,
            String title,
            String text,
            String slackId,
            String severity,
            String why,
            Instant erasedAt,
            boolean note) {
        var number = entries.size() + 1;
        var revision = new EntrySnapshot.Revision(at(from), title, text, "hash-" + number);
        var line = new EntrySnapshot.LineSnapshot(
                id(number),
                kind,
                sources.getFirst(),
                at(from),
                List.of(id(1000 + number)),
                erasedAt == null ? List.of(revision) : List.of());
        var actor = note
                ? new Actor("person", "p_ana", "Ana Ruiz")
                : slackId == null ? null : new Actor("person", slackId, null);
        var links = sources.contains("github")
                ? List.of(new Link("source", "https://github.example/acme/checkout/pull/881"))
                : List.<Link>of();
        entries.add(new EntrySnapshot(
                id(number),
                "INC-42",
                kind,
                title,
                text,
                severity,
                at(from),
                at(from),
                new EntrySnapshot.Position(at(from), 0),
                false,
                times,
                at(from),
                at(to),
                sources,
                actor,
                List.of("checkout"),
                links,
                null,
                sources.contains("alertmanager") && sources.size() == 1 ? "token" : "verified",
                number == 15,
                false,
                erasedAt,
                number == 17 ? List.of("edited") : List.of(),
                List.of(line),
                1,
                why,
                note,
                number));
    }
}
