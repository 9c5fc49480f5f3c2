package io.debrief.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.data.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final String SECRET = "made-when-needed";

    private List<Act> acts;
    private List<Scenario.Step> steps;

    @BeforeEach
    void load() throws IOException {
        acts = Scenario.acts("checkout.jsonl");
        var cast = new Cast(Scenario.read("cast.json", new TypeReference<ArrayList<Cast.Member>>() {}));
        steps = new Scenario(cast, START, SECRET).steps(acts);
    }

    @Test
    void theStoryIsToldInOrderByFourSources() {
        assertThat(acts).extracting(Act::offset).isSorted();
        assertThat(steps)
                .extracting(step -> step.webhook().source())
                .containsOnly("alertmanager", "slack", "github", "pagerduty");
        assertThat(acts.getLast().offset()).isLessThan(Duration.ofMinutes(70));
    }

    @Test
    void aboutOneHundredAndFiftySignalsComeOfIt() throws IOException {
        int alerts = 0;
        for (var step : steps) {
            alerts += Math.max(1, json(step).path("alerts").size());
        }
        assertThat(alerts).isBetween(140, 170);
    }

    @Test
    void theChatHasWhatADraftMustCopeWith() {
        assertThat(acts).filteredOn(act -> act.edit() != null).isNotEmpty();
        assertThat(acts).filteredOn(act -> act.delete() != null).isNotEmpty();
        assertThat(acts)
                .filteredOn(act -> act.text() != null && act.text().contains("ignore all previous instructions"))
                .hasSize(1);
        assertThat(acts)
                .filteredOn(act ->
                        act.say() != null && act.text() != null && act.text().contains("{secret}"))
                .hasSize(1);
        assertThat(acts)
                .filteredOn(act -> act.say() != null)
                .extracting(Act::say)
                .contains("ana", "tom", "raj", "kat", "lee", "mia");
    }

    @Test
    void noTwoMessagesShareATime() throws IOException {
        var times = new ArrayList<String>();
        for (var step : steps) {
            var event = json(step).path("event");
            if (event.path("type").asText().equals("message")) {
                times.add(event.path("ts").asText());
            }
        }
        assertThat(times).doesNotHaveDuplicates().hasSizeGreaterThan(70);
    }

    @Test
    void pagerDutyKnowsTheGroupByTheHashOfItsKey() throws IOException {
        var groups = new ArrayList<String>();
        var incidents = new ArrayList<String>();
        for (var step : steps) {
            var body = json(step);
            if (step.webhook().source().equals("alertmanager")) {
                groups.add(Hash.sha256(body.path("groupKey").asText()));
            } else if (body.path("event").path("data").has("incident_key")) {
                incidents.add(
                        body.path("event").path("data").path("incident_key").asText());
            }
        }
        assertThat(incidents).hasSize(3).allSatisfy(key -> assertThat(groups).contains(key));
    }

    @Test
    void repeatedAlertsKeepTheTimeTheyBeganAt() throws IOException {
        var starts = new ArrayList<String>();
        for (var step : steps) {
            if ("CheckoutHighErrorRate".equals(step.act().name())) {
                starts.add(json(step).path("alerts").path(0).path("startsAt").asText());
            }
        }
        assertThat(starts).hasSize(7).containsOnly(START.toString());
    }

    @Test
    void whatIsPastedIsNotInTheResources() throws IOException {
        assertThat(steps.stream().filter(step -> body(step).contains(SECRET))).hasSize(1);
        try (var in = Scenario.class.getResourceAsStream("/demo/checkout.jsonl")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("AKIA");
        }
    }

    @Test
    void aNetworkRepeatsAndDelaysButLosesNothing() {
        // Given
        var foreign = new Webhook("slack", java.util.Map.of(), new byte[0]);

        // When
        var deliveries = Delivery.overANetwork(steps, foreign);

        // Then
        assertThat(deliveries).filteredOn(Delivery::forged).hasSize(1);
        var own = deliveries.stream().filter(delivery -> !delivery.forged()).toList();
        assertThat(own.size()).isGreaterThan(steps.size() + 10);
        assertThat(own.stream().map(Delivery::step).collect(Collectors.toSet())).isEqualTo(Set.copyOf(steps));
        var firsts = own.stream().map(Delivery::step).distinct().toList();
        assertThat(firsts).isNotEqualTo(steps);
    }

    /** RFC 4231 test case 2: the hash is the one senders use. */
    @Test
    void signaturesAreThoseOfTheSenders() {
        var webhook = new Webhook(
                "github", java.util.Map.of(), "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8));
        assertThat(webhook.signed("github-sha256", "Jefe", START))
                .containsEntry(
                        "X-Hub-Signature-256",
                        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(webhook.signed("bearer", "s", START)).containsEntry("Authorization", "Bearer s");
        assertThat(webhook.signed("slack-v0", "s", START))
                .containsEntry("X-Slack-Request-Timestamp", Long.toString(START.getEpochSecond()))
                .containsEntry(
                        "X-Slack-Signature",
                        "v0="
                                + Hash.hmacSha256(
                                        "s",
                                        ("v0:" + START.getEpochSecond() + ":what do ya want for nothing?")
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theOlderIncidentsAndTheWordsOfPeopleAreComplete() throws IOException {
        var older = Scenario.read("older.json", new TypeReference<ArrayList<OlderIncidents.Past>>() {});
        assertThat(older).hasSize(3);
        assertThat(older.stream().flatMap(past -> past.decisions().stream()))
                .anySatisfy(decided -> assertThat(decided.drop()).isNotNull())
                .allSatisfy(decided -> assertThat(older)
                        .anySatisfy(past ->
                                assertThat(past.sections().get("follow_ups")).containsIgnoringCase(decided.match())));
        var script = Scenario.read("postmortem.json", new TypeReference<Conclusions.Script>() {});
        var followUps = script.sections().stream()
                .filter(section -> section.name().equals("follow_ups"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(followUps).contains(script.take().match(), script.drop().match());
        assertThat(acts).extracting(Act::as).contains(script.edit().prefer());
    }

    private static JsonNode json(Scenario.Step step) throws IOException {
        return JsonFile.JSON.readTree(step.webhook().body());
    }

    private static String body(Scenario.Step step) {
        return new String(step.webhook().body(), StandardCharsets.UTF_8);
    }
}
