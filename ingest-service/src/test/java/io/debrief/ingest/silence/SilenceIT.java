package io.debrief.ingest.silence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.source.Arrivals;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.SourceStand;
import io.debrief.ingest.testing.MovedClock;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch on real tables and topics: incidents come from their topic, gaps go to the signals. */
@QuarkusTest
class SilenceIT {

    @TempDir
    Path folder;

    @Inject
    SilenceStore store;

    @Inject
    IncidentStates states;

    @Inject
    Outlet outlet;

    @Inject
    KafkaSender sender;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void aSourceThatFallsSilentWhileAnIncidentIsOpenLeavesOneGapHoweverManyWatch() throws Throwable {
        // Given two days of a source that speaks every five minutes, and stopped an hour ago
        var name = "steady-" + UUID.randomUUID().toString().substring(0, 8);
        var last = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));
        await(() -> store.add(twoDays(name, last)));
        // And an incident that is open, after a restricted one of which nobody says anything
        var incident = "INC-" + Math.abs(name.hashCode());
        publish(incident, json.writeValueAsBytes(incident(incident, "open", 2)));
        publish(incident + "1", bytes("{\"id\":\"" + incident + "1\",\"restricted\":true}"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(open()).contains(incident).doesNotContain(incident + "1"));
        // When two replicas look, twice each
        var clock = new MovedClock(last);
        var file = Files.writeString(
                folder.resolve("sources.json"),
                "[{\"name\":\"" + name + "\",\"type\":\"alertmanager\",\"secrets\":[\"x\"]}]");
        var sources = SourceStand.sources(file, Catalogue.shipped(), vertx);
        var health = SourceStand.health(clock);
        var one = new SilenceWatch(store, sources, health, outlet, clock);
        var other = new SilenceWatch(store, sources, SourceStand.health(clock), outlet, clock);
        clock.forward(Duration.ofHours(1));
        for (var watch : List.of(one, other, one, other)) {
            await(watch::look);
        }
        // Then there is one gap
        assertThat(gaps(name).values()).singleElement().satisfies(gap -> {
            assertThat(gap.status()).isEqualTo("silent");
            assertThat(gap.occurredAt()).isEqualTo(last);
            assertThat(gap.keys()).containsExactly("incident:" + incident);
        });
        assertThat(one.hearing(sources.book().find(name).orElseThrow()).rhythm().kind())
                .isEqualTo(Rhythm.Kind.STEADY);
        // When it is heard again, at the other replica
        var back = clock.instant();
        arrive(health, sources.book().find(name).orElseThrow(), back);
        await(one::look);
        await(other::look);
        // Then the gap ends once
        assertThat(gaps(name).values()).extracting(Signal::status).containsExactlyInAnyOrder("silent", "resolved");
        // And a closed incident is open no more, whatever old news comes behind
        publish(incident, json.writeValueAsBytes(incident(incident, "resolved", 3)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(open()).doesNotContain(incident));
        await(() -> states.keep(List.of(new IncidentState(incident, 2, true, Instant.now()))));
        assertThat(open()).doesNotContain(incident);
    }

    @Test
    void arrivalsAddUpAndTheLastOfEachSourceIsRemembered() throws Throwable {
        var name = "sums-" + UUID.randomUUID().toString().substring(0, 8);
        var at = Instant.parse("2026-05-01T10:01:00Z");
        var slot = Arrivals.slot(at);
        // Given two replicas' shares of one slot, in one batch and in two, and a later slot
        var first = new Arrivals(name, slot, 2, 5, at, at.plusSeconds(10), at.plusSeconds(10));
        var second = new Arrivals(name, slot, 3, 0, at.minusSeconds(30), at.plusSeconds(5), null);
        await(() -> store.add(List.of(first, second)));
        await(() -> store.add(List.of(second)));
        var late = at.plusSeconds(600);
        await(() -> store.add(List.of(new Arrivals(name, Arrivals.slot(late), 1, 0, late, late, null))));
        // Then they are one
        assertThat(await(() -> store.history(at.minusSeconds(3600))).get(name))
                .containsExactlyInAnyOrder(
                        Slot.beginning(slot.getEpochSecond(), 8),
                        Slot.beginning(Arrivals.slot(late).getEpochSecond(), 1));
        assertThat(await(store::heard).get(name)).isEqualTo(new SilenceTables.Heard(late, at.plusSeconds(10)));
        // And when old slots are forgotten, when it was last heard is not
        await(() -> store.forget(at.plus(Duration.ofDays(1))));
        assertThat(await(store::heard).get(name).lastAt()).isEqualTo(late);
        assertThat(await(() -> store.history(at.minusSeconds(3600))).get(name)).hasSize(1);
    }

    @Test
    void theListShowsRatesAndRejections() {
        Sender.pagerduty(bytes("{'event':{'id':'" + UUID.randomUUID() + "','event_type':'incident.triggered',"
                        + "'occurred_at':'2026-05-01T10:03:00Z','data':{'id':'PX','type':'incident','title':'T'}}}"))
                .statusCode(202);
        Sender.post("pagerduty", bytes("{}"), "application/json", Map.of()).statusCode(401);
        var it = "items.find { it.name == 'pagerduty' }";
        given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body(it + ".lastSignal", notNullValue())
                .body(it + ".rate.lastFiveMinutes", greaterThan(0))
                .body(it + ".rate.lastHour", greaterThan(0))
                .body(it + ".rate.rhythm", equalTo("learning"))
                .body(it + ".rejected.find { it.reason == 'missing' }.status", equalTo(401))
                .body(it + ".rejected.find { it.reason == 'missing' }.count", greaterThan(0))
                .body(it + ".silentSince", org.hamcrest.Matchers.nullValue());
    }

    private static void arrive(SourceHealth health, io.debrief.ingest.source.Source source, Instant at) {
        health.arrived(source, at);
    }

    private static List<Arrivals> twoDays(String name, Instant last) {
        var all = new ArrayList<Arrivals>();
        for (var at = last.minus(Duration.ofDays(2)); !at.isAfter(last); at = at.plus(Arrivals.SLOT)) {
            all.add(new Arrivals(name, Arrivals.slot(at), 1, 1, at, at, at));
        }
        return all;
    }

    private List<String> open() throws Throwable {
        return await(() -> store.openIncidents(Instant.now().minus(Duration.ofDays(7))));
    }

    private Map<UUID, Signal> gaps(String source) {
        var gaps = new java.util.HashMap<UUID, Signal>();
        SignalTopic.signals(json).stream()
                .filter(signal -> signal.source().equals(source))
                .forEach(signal -> gaps.putIfAbsent(signal.id(), signal));
        return gaps;
    }

    private static IncidentSnapshot incident(String id, String status, long version) {
        var start = Instant.now().minus(Duration.ofHours(2));
        return new IncidentSnapshot(
                id,
                UUID.randomUUID(),
                "Checkout is down",
                "sev2",
                status,
                List.of(),
                false,
                start,
                status.equals("resolved") ? Instant.now() : null,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                3,
                "d",
                false,
                version);
    }

    private void publish(String key, byte[] value) {
        var now = Instant.now();
        var event = new CloudEvent(key + "@1", Topic.INCIDENTS.eventType(), "/test", key, now, now, null);
        sender.send(Topic.INCIDENTS.name(), key, value, event).await().atMost(Duration.ofSeconds(10));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
