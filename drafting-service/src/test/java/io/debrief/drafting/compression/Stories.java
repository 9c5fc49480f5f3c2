package io.debrief.drafting.compression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incidents to draft from: a small one made here, the demo's, and a real chat. */
final class Stories {

    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID SPACE = UUID.fromString("7d9f2c1e-3b58-4a52-9d1c-2f6a1f0e9a11");

    private final List<EvidenceLine> lines = new ArrayList<>();
    private final Map<String, Speaker> people = new HashMap<>();
    private final Map<String, UUID> named = new HashMap<>();

    static UUID id(String name) {
        return NameBasedIds.of(SPACE, name);
    }

    Stories person(String key, String name) {
        people.put(key, new Speaker("person", "@" + key, name, "p_" + key, List.of("p_" + key, key)));
        return this;
    }

    Stories say(String at, String who, String text) {
        return say(at, who, text, null, null);
    }

    Stories say(String at, String who, String text, String as, String in) {
        UUID thread = in == null ? null : named.get(in);
        EvidenceLine line = line(
                at(at),
                "message.posted",
                text.lines().findFirst().orElse(""),
                text,
                speaker(who),
                List.of(),
                null,
                thread,
                List.of());
        if (as != null) {
            named.put(as, line.id());
        }
        lines.add(line);
        return this;
    }

    Stories event(
            String at,
            String kind,
            String title,
            String text,
            String who,
            List<String> services,
            String severity,
            String... links) {
        lines.add(line(
                at(at),
                kind,
                title,
                text,
                who == null ? null : speaker(who),
                services,
                severity,
                null,
                List.of(links)));
        return this;
    }

    private Speaker speaker(String who) {
        return people.getOrDefault(who, Speaker.named("@" + who));
    }

    static Instant at(String offset) {
        if (offset.contains("T")) {
            return Instant.parse(offset);
        }
        String[] parts = offset.split(":");
        boolean negative = offset.startsWith("-");
        Duration apart =
                Duration.ofMinutes(Math.abs(Integer.parseInt(parts[0]))).plusSeconds(Integer.parseInt(parts[1]));
        return negative ? START.minus(apart) : START.plus(apart);
    }

    private EvidenceLine line(
            Instant at,
            String kind,
            String title,
            String text,
            Speaker speaker,
            List<String> services,
            String severity,
            UUID thread,
            List<String> links) {
        UUID id = id(kind + "|" + at + "|" + title + "|" + lines.size());
        return new EvidenceLine(
                id,
                id,
                "h" + id,
                at,
                kind,
                "source",
                title,
                text,
                speaker,
                services,
                severity,
                thread,
                1,
                at,
                at,
                "verified",
                false,
                false,
                false,
                false,
                links);
    }

    List<EvidenceLine> lines() {
        return lines;
    }

    Evidence evidence() {
        List<PersonSnapshot> directory = people.entrySet().stream()
                .map(e -> new PersonSnapshot(
                        "p_" + e.getKey(), e.getValue().name(), null, Map.of(), List.of(), List.of(), false, 1))
                .toList();
        return evidence(lines, Directory.of(directory));
    }

    static Evidence evidence(List<EvidenceLine> lines, Directory directory) {
        Map<String, Milestone> milestones = new LinkedHashMap<>();
        first(lines, "alert.fired")
                .ifPresent(l -> milestones.put("detected", new Milestone(l.at(), l.id(), "derived", l.at())));
        first(lines, "incident.acknowledged")
                .ifPresent(l -> milestones.put("acknowledged", new Milestone(l.at(), l.id(), "derived", l.at())));
        first(lines, "incident.resolved")
                .ifPresent(l -> milestones.put("resolved", new Milestone(l.at(), l.id(), "derived", l.at())));
        Instant start =
                lines.stream().map(EvidenceLine::at).min(Instant::compareTo).orElse(START);
        Instant began =
                milestones.containsKey("detected") ? milestones.get("detected").at() : start;
        IncidentSnapshot incident = new IncidentSnapshot(
                "INC-1",
                id("incident"),
                "Checkout answers with errors",
                "sev2",
                "resolved",
                List.of("checkout"),
                false,
                began,
                null,
                List.of(),
                Map.of("lead", "p_ana"),
                milestones,
                Map.of(),
                null,
                lines.size(),
                "digest",
                false,
                1);
        return new Evidence(incident, lines, directory);
    }

    private static java.util.Optional<EvidenceLine> first(List<EvidenceLine> lines, String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).findFirst();
    }

    /** The demo's scenario, as the timeline would show it. */
    static Stories demo(Path jsonl) throws IOException {
        Stories stories = new Stories();
        for (String[] p : new String[][] {
            {"ana", "Ana Ruiz"},
            {"tom", "Tom Becker"},
            {"raj", "Raj Patel"},
            {"kat", "Kat Osei"},
            {"lee", "Lee Park"},
            {"mia", "Mia Chen"}
        }) {
            stories.person(p[0], p[1]);
        }
        ObjectMapper json = new ObjectMapper();
        Map<String, Integer> seen = new HashMap<>();
        for (String row : Files.readAllLines(jsonl, StandardCharsets.UTF_8)) {
            JsonNode act = json.readTree(row);
            String at = act.get("at").asText();
            String text = act.path("text").asText("");
            String by = act.path("by").asText(null);
            if (act.has("say")) {
                stories.say(
                        at,
                        act.get("say").asText(),
                        text,
                        act.path("as").asText(null),
                        act.path("in").asText(null));
            } else if (act.has("alert")) {
                boolean fired = act.get("alert").asText().equals("firing");
                String key = act.get("name").asText() + fired;
                boolean again = fired
                        && seen.getOrDefault(key, 0) > 0
                        && !act.get("name").asText().contains("Evict");
                seen.merge(key, 1, Integer::sum);
                if (!again) {
                    stories.event(
                            at,
                            fired ? "alert.fired" : "alert.resolved",
                            act.path("summary").asText(),
                            text,
                            null,
                            List.of(act.get("service").asText()),
                            act.get("severity").asText());
                }
            } else if (act.has("pager")) {
                String kind = Map.of(
                                "triggered",
                                "incident.opened",
                                "acknowledged",
                                "incident.acknowledged",
                                "resolved",
                                "incident.resolved")
                        .getOrDefault(act.get("pager").asText(), "note.added");
                stories.event(at, kind, act.get("title").asText(), text, by, List.of("checkout"), null);
            } else if (act.has("pr")) {
                stories.event(
                        at,
                        "change." + act.get("pr").asText(),
                        act.get("title").asText(),
                        text,
                        by,
                        List.of("checkout"),
                        null,
                        "https://github.com/acme/checkout/pull/"
                                + act.get("number").asText());
            } else if (act.has("deploy") && !act.get("deploy").asText().equals("in_progress")) {
                boolean done = act.get("deploy").asText().equals("success");
                stories.event(
                        at,
                        done ? "deploy.succeeded" : "deploy.started",
                        (done ? "Deployed" : "Deploy") + " checkout "
                                + act.get("ref").asText() + " to production",
                        "",
                        by,
                        List.of("checkout"),
                        null);
            } else if (act.has("edit")) {
                UUID id = stories.named.get(act.get("edit").asText());
                stories.lines.replaceAll(l -> l.id().equals(id) ? stories.with(l, text) : l);
            }
        }
        return stories;
    }

    private EvidenceLine with(EvidenceLine l, String text) {
        return new EvidenceLine(
                l.id(),
                l.entry(),
                l.hash() + "e",
                l.at(),
                l.kind(),
                l.source(),
                text,
                text,
                l.speaker(),
                l.services(),
                l.severity(),
                l.thread(),
                1,
                l.at(),
                l.at(),
                l.trust(),
                false,
                false,
                false,
                false,
                l.links());
    }

    /** A chat in Events API envelopes. */
    static Evidence chat(Path jsonl) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Stories stories = new Stories();
        for (String row : Files.readAllLines(jsonl, StandardCharsets.UTF_8)) {
            JsonNode event = json.readTree(row).get("event");
            Instant at = Instant.ofEpochSecond((long) event.get("ts").asDouble());
            String name = event.path("username").asText("somebody");
            stories.lines.add(stories.line(
                    at,
                    "message.posted",
                    event.get("text").asText().lines().findFirst().orElse(""),
                    event.get("text").asText(),
                    name.startsWith("prow") ? new Speaker("bot", "prow", "prow", null, List.of()) : Speaker.named(name),
                    List.of(),
                    null,
                    null,
                    List.of()));
        }
        return evidence(stories.lines, Directory.empty());
    }
}
