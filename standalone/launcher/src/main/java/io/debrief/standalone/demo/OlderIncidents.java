package io.debrief.standalone.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three smaller incidents of the past with published post-mortems, so that lists are not empty. */
final class OlderIncidents {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** One of them. */
    record Past(
            String title,
            String severity,
            List<String> services,
            int daysAgo,
            int minutes,
            String lead,
            List<Said> notes,
            Map<String, String> sections,
            List<Decided> decisions) {}

    /** A note of that time. */
    record Said(int minute, String by, String text) {}

    /** What was decided about the follow-up whose quote contains a few words. */
    record Decided(
            String match,
            @Nullable String take,
            int days,
            @Nullable String drop,
            @Nullable String done,
            @Nullable String evidence) {}

    private final Desk desk;
    private final Screen screen;

    OlderIncidents(Desk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    /** Lives through all of them. */
    void live() throws IOException, InterruptedException {
        var labels = new HashMap<Past, String>();
        var pasts = Scenario.read("older.json", new TypeReference<ArrayList<Past>>() {});
        for (var past : pasts) {
            labels.put(past, happen(past));
        }
        for (var past : pasts) {
            var label = labels.get(past);
            if (label != null) {
                publish(past, label);
                decide(past, label);
                screen.line("  " + label + "  " + past.daysAgo() + " days ago  " + past.title());
            }
        }
    }

    private String happen(Past past) throws IOException, InterruptedException {
        var start = Instant.now().minus(Duration.ofDays(past.daysAgo())).truncatedTo(ChronoUnit.MINUTES);
        var lead = desk.as(past.lead());
        var opened = lead.post(
                        "/v1/incidents",
                        Map.of(
                                "title", past.title(),
                                "severity", past.severity(),
                                "startedAt", start.toString(),
                                "services", past.services()))
                .expect(201, 202);
        var label = label(opened);
        var path = "/v1/incidents/" + label;
        for (var note : past.notes()) {
            var at = start.plus(Duration.ofMinutes(note.minute()));
            desk.as(note.by())
                    .post(path + "/notes", Map.of("text", note.text(), "at", at.toString()))
                    .expect(200, 201, 202);
        }
        milestone(past, path, "impact", start);
        milestone(past, path, "resolved", start.plus(Duration.ofMinutes(past.minutes())));
        return label;
    }

    /** The label of an incident that was opened, which a busy timeline gives a little later. */
    private String label(Api.Answer opened) throws IOException, InterruptedException {
        if (opened.status() == 201) {
            return opened.json().path("id").asText();
        }
        var where = Act.need(opened.header("location"), "Location").replaceFirst("^https?://[^/]+", "");
        var unused = Patience.until(SOON, () -> desk.as("ana").get(where).status() == 200);
        return desk.as("ana").get(where).expect(200).json().path("id").asText();
    }

    private void milestone(Past past, String path, String name, Instant at) throws IOException, InterruptedException {
        desk.as(past.lead())
                .send(
                        "PUT",
                        path + "/milestones/" + name,
                        Map.of("at", at.toString(), "reason", "from the log of that day"),
                        Map.of())
                .expect(200, 201, 202, 204);
    }

    private void publish(Past past, String label) throws IOException, InterruptedException {
        var postmortem = "/v1/incidents/" + label + "/postmortem";
        boolean there = Patience.until(
                SOON,
                () -> desk.drafts(label).stream()
                        .anyMatch(draft -> draft.path("kind").asText().equals("draft")));
        if (!there) {
            screen.check("the draft of " + label + " was made", false);
            return;
        }
        for (var section : past.sections().entrySet()) {
            change(past, postmortem, "PUT", "/sections/" + section.getKey(), Map.of("text", section.getValue()));
        }
        var person = desk.cast().member(past.lead()).person();
        change(past, postmortem, "PUT", "/lead", Map.of("person", person));
        change(past, postmortem, "POST", "/sign-offs", Map.of());
        change(past, postmortem, "POST", "/publication", Map.of());
    }

    private void change(Past past, String postmortem, String method, String part, Object body)
            throws IOException, InterruptedException {
        desk.change(past.lead(), postmortem, method, postmortem + part, body).expect(200, 201, 202, 204);
    }

    private void decide(Past past, String label) throws IOException, InterruptedException {
        var follow = new FollowUps(desk);
        for (var decided : past.decisions()) {
            var candidate = follow.await(label, decided.match());
            if (candidate == null) {
                screen.check("\"" + decided.match() + "\" became a candidate of " + label, false);
            } else if (decided.take() != null) {
                var due = LocalDate.now(ZoneOffset.UTC).plusDays(decided.days());
                follow.take(
                        past.lead(),
                        candidate,
                        desk.cast().member(decided.take()).person(),
                        due);
            } else if (decided.drop() != null) {
                follow.drop(past.lead(), candidate, decided.drop());
            } else {
                follow.alreadyDone(
                        past.lead(),
                        candidate,
                        desk.cast().member(Act.need(decided.done(), "done")).person(),
                        Act.need(decided.evidence(), "evidence"));
            }
        }
    }
}
