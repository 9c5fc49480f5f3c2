package io.debrief.standalone.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.topic.Topic;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only people do: they write, sign, publish, take and drop. */
final class Conclusions {

    /** The words of the demo's people. */
    record Script(String lead, List<Section> sections, Taken take, Dropped drop, Edit edit, String conclusion) {}

    /** A section one of them writes. */
    record Section(String name, String by, String text) {}

    /** The follow-up that is taken. */
    record Taken(String match, String owner, int days) {}

    /** The follow-up that is dropped. */
    record Dropped(String match, String reason) {}

    /** The message that is edited at the end. */
    record Edit(String prefer, String by, String append) {}

    private final Desk desk;
    private final Screen screen;
    private final Script script;

    Conclusions(Desk desk, Screen screen) throws IOException {
        this.desk = desk;
        this.screen = screen;
        this.script = Scenario.read("postmortem.json", new TypeReference<Script>() {});
    }

    Script script() {
        return script;
    }

    /** The lead asks too early, is told what is missing, and it gets written. */
    void write(String label) throws IOException, InterruptedException {
        screen.heading("People conclude");
        var postmortem = path(label);
        var early = change(script.lead(), label, "POST", "/publication", Map.of());
        screen.wrap("  Publishing now is refused, missing: ", missing(early.json()));
        screen.check("publication without people's words is refused", early.status() == 409);
        for (var section : script.sections()) {
            change(section.by(), label, "PUT", "/sections/" + section.name(), Map.of("text", section.text()))
                    .expect(200, 201, 204);
            screen.cut("  " + desk.cast().member(section.by()).name() + " writes " + section.name() + ": "
                    + section.text().lines().findFirst().orElse(""));
        }
        var lead = desk.cast().member(script.lead()).person();
        change(script.lead(), label, "PUT", "/lead", Map.of("person", lead)).expect(200, 201, 204);
        fillNumber(label);
        change(script.lead(), label, "POST", "/sign-offs", Map.of()).expect(200, 201, 204);
        var published = change(script.lead(), label, "POST", "/publication", Map.of());
        if (published.status() == 409) {
            screen.wrap("  Still missing: ", missing(published.json()));
        }
        var state =
                desk.as("ana").get(postmortem).expect(200).json().path("state").asText();
        screen.check("Ana signs and publishes: the post-mortem is " + state, state.equals("published"));
    }

    /** One follow-up is taken, one dropped, and the topic tells everybody. */
    void decide(String label, String bootstrapServers) throws IOException, InterruptedException {
        screen.heading("Decisions");
        var follow = new FollowUps(desk);
        var take = follow.await(label, script.take().match());
        var drop = follow.await(label, script.drop().match());
        screen.check("the follow-ups people wrote became candidates", take != null && drop != null);
        if (take == null || drop == null) {
            return;
        }
        var owner = desk.cast().member(script.take().owner());
        var due = LocalDate.now(ZoneOffset.UTC).plusDays(script.take().days());
        follow.take(script.take().owner(), take, owner.person(), due);
        screen.cut("  " + owner.name() + " takes " + id(take) + " until " + due + ": "
                + take.path("title").asText());
        follow.drop(script.lead(), drop, script.drop().reason());
        screen.cut("  Ana drops " + id(drop) + ": " + script.drop().reason());
        published(bootstrapServers, id(take), owner.person());
    }

    /** A conclusion written by a service, which must be refused. */
    int machineConclusion(String label) throws IOException, InterruptedException {
        var tag = desk.as("ana").get(path(label)).expect(200).header("etag");
        return desk.machine("summary-bot", List.of("postmortems:write"))
                .send(
                        "PUT",
                        path(label) + "/sections/conclusion",
                        Map.of("text", script.conclusion()),
                        tag == null ? Map.of() : Map.of("If-Match", tag))
                .status();
    }

    static String path(String label) {
        return "/v1/incidents/" + label + "/postmortem";
    }

    private void published(String bootstrapServers, String action, String owner) {
        var record =
                new TopicReading(bootstrapServers).find(Topic.ACTIONS.name(), action, "\"owner\":\"" + owner + "\"");
        screen.check("the action is on the topic " + Topic.ACTIONS.name(), record.isPresent());
        record.ifPresent(read -> {
            screen.line("    key " + read.key() + "  ce_type " + TopicReading.header(read, "ce_type") + "  ce_id "
                    + TopicReading.header(read, "ce_id") + "  ce_time " + TopicReading.header(read, "ce_time"));
            screen.cut("    " + read.value());
        });
    }

    /** Answers the question for a number, where the review still asks for one. */
    private void fillNumber(String label) throws IOException, InterruptedException {
        for (var gap : desk.as("ana").get(path(label)).expect(200).json().path("gaps")) {
            boolean asks = gap.path("code").asText().contains("IMPACT")
                    && gap.path("state").asText().equals("open");
            if (asks) {
                change(
                                script.lead(),
                                label,
                                "POST",
                                "/gaps/" + gap.path("id").asText() + "/answer",
                                Map.of("text", "421 failed orders, 19 customers charged twice (order desk)"))
                        .expect(200, 201, 204);
            }
        }
    }

    private io.debrief.standalone.http.Api.Answer change(
            String by, String label, String method, String part, @Nullable Object body)
            throws IOException, InterruptedException {
        return desk.change(by, path(label), method, path(label) + part, body);
    }

    private static String missing(JsonNode problem) {
        var missing = new ArrayList<String>();
        problem.path("missing").forEach(name -> missing.add(name.asText()));
        return String.join(", ", missing);
    }

    private static String id(JsonNode action) {
        return action.path("id").asText();
    }
}
