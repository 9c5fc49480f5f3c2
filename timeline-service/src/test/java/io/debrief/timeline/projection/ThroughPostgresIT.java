package io.debrief.timeline.projection;

import static io.debrief.timeline.stack.Stack.query;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.devservices.TestTokens;
import io.debrief.timeline.decision.Recording;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.Expire;
import io.debrief.timeline.signal.Storing;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same inputs in any order, batching and repetition, through real tables, give what the function says. */
@QuarkusTest
class ThroughPostgresIT {

    private static final int TRIES = 30;
    private static final int THROUGH_KAFKA = 3;
    private static final int SIZE = 60;
    private static final String WITHOUT_MARKERS =
            "select id from signal where body ->> 'title' not like '%marker' order by id";

    @Inject
    Stack stack;

    @Inject
    Storing storing;

    @Inject
    Recording recording;

    @Inject
    ObjectMapper json;

    @BeforeEach
    @AfterEach
    void empty() {
        Stack.empty();
    }

    @Test
    void anyOrderThroughTheTablesGivesWhatTheFunctionSays() {
        for (int seed = 1; seed <= TRIES; seed++) {
            // Given
            Stack.empty();
            var random = new Random(seed);
            var world = Worlds.of(seed, SIZE);
            var signals = repeated(world.signals(), random);
            var rulings = new ArrayList<>(world.rulings());
            Collections.shuffle(rulings, random);

            // When
            for (int from = 0; from < signals.size(); ) {
                int to = Math.min(signals.size(), from + 1 + random.nextInt(25));
                var batch = List.copyOf(signals.subList(from, to));
                stack.onContext(() -> storing.store(batch));
                from = to;
                if (!rulings.isEmpty()) {
                    var ruling = rulings.removeLast();
                    stack.onContext(() -> recording.record(ruling));
                }
            }
            rulings.forEach(ruling -> stack.onContext(() -> recording.record(ruling)));

            // Then
            assertTablesAreWhatTheFunctionSays("seed " + seed);
        }
        rebuildChangesNothing();
    }

    @Test
    void anyOrderThroughTheTopicGivesWhatTheFunctionSaysAndAReplayChangesNothing() {
        for (int seed = 101; seed <= 100 + THROUGH_KAFKA; seed++) {
            // Given
            Stack.empty();
            var world = Worlds.of(seed, SIZE);
            var signals = repeated(world.signals(), new Random(seed));

            // When
            world.rulings().forEach(ruling -> stack.onContext(() -> recording.record(ruling)));
            stack.send(signals);
            stack.drain("sent-" + seed);

            // Then
            assertTablesAreWhatTheFunctionSays("seed " + seed);

            // When
            var before = digests();
            var stored = query(WITHOUT_MARKERS);
            stack.send(signals);
            stack.drain("replayed-" + seed);

            // Then
            assertTablesAreWhatTheFunctionSays("replay of seed " + seed);
            assertThat(digests()).containsAll(before);
            assertThat(query(WITHOUT_MARKERS)).isEqualTo(stored);
        }
        rebuildChangesNothing();
    }

    private void rebuildChangesNothing() {
        var before = digests();
        given().auth()
                .oauth2(TestTokens.machine("debrief-cli", "timeline:rebuild"))
                .post("/v1/rebuilds")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("result.changed", equalTo(0));
        assertThat(digests()).isEqualTo(before);
    }

    private void assertTablesAreWhatTheFunctionSays(String what) {
        settle();
        var expected = Timeline.of(stack.onContext(storing::all), stack.onContext(recording::all));
        assertThat(bodies("select body from incident where not gone and merged_into is null"))
                .as(what)
                .isEqualTo(trees(expected.incidents().stream()
                        .map(IncidentTimeline::incident)
                        .toList()));
        assertThat(bodies("select body from entry where not removed"))
                .as(what)
                .isEqualTo(trees(expected.incidents().stream()
                        .flatMap(one -> one.entries().stream())
                        .toList()));
        assertThat(Set.copyOf(query("select line || ' ' || entry from entry_line")))
                .as(what)
                .isEqualTo(expected.incidents().stream()
                        .flatMap(one -> one.entries().stream())
                        .flatMap(entry -> entry.lines().stream().skip(1).map(line -> line.id() + " " + entry.id()))
                        .collect(Collectors.toSet()));
        var expired = stack.onContext(recording::all).stream()
                .flatMap(ruling -> ruling instanceof Expire expire ? expire.signals().stream() : Stream.of())
                .map(Object::toString)
                .collect(Collectors.toSet());
        assertThat(query("select signal from assignment where incident is null").stream()
                        .filter(signal -> !expired.contains(signal))
                        .collect(Collectors.toSet()))
                .as(what)
                .isEqualTo(expected.unassigned().stream().map(Object::toString).collect(Collectors.toSet()));
    }

    private static void settle() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                query(
                                        "select (select count(*) from arrival) + (select count(*) from ruling where not projected)"))
                        .containsExactly("0"));
    }

    private static List<String> digests() {
        return query(
                "select number || ' ' || digest from incident where not gone and merged_into is null order by number");
    }

    private static List<Signal> repeated(List<Signal> signals, Random random) {
        var all = new ArrayList<>(signals);
        signals.stream().filter(signal -> random.nextInt(4) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private Set<JsonNode> bodies(String sql) {
        return query(sql).stream().map(this::tree).collect(Collectors.toSet());
    }

    private JsonNode tree(Object text) {
        try {
            return json.readTree(text.toString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Set<JsonNode> trees(List<?> values) {
        return values.stream()
                .map(value -> {
                    try {
                        return json.readTree(json.writeValueAsString(value));
                    } catch (JsonProcessingException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());
    }
}
