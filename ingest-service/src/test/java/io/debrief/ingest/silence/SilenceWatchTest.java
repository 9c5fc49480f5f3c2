package io.debrief.ingest.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.SourceStand;
import io.debrief.ingest.source.Sources;
import io.debrief.ingest.testing.MovedClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that fall silent while an incident is open, on a clock and tables of the test. */
class SilenceWatchTest {

    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final CommonTables tables = new CommonTables();
    private final MovedClock clock = new MovedClock(START);
    private final Map<UUID, Signal> topic = new LinkedHashMap<>();
    private boolean brokerThere = true;
    private Sources sources;
    private Replica here;

    private record Replica(SourceHealth health, SilenceWatch watch) {}

    @BeforeEach
    void begin() throws IOException {
        var file = Files.writeString(
                folder.resolve("sources.json"),
                "[{\"name\":\"prometheus\",\"type\":\"alertmanager\",\"secrets\":[\"x\"]},"
                        + "{\"name\":\"quiet\",\"type\":\"github\",\"silence\":false,\"secrets\":[\"x\"]},"
                        + "{\"name\":\"alerts\",\"type\":\"pagerduty\",\"secrets\":[\"x\"]}]");
        sources = SourceStand.sources(file, Catalogue.shipped(), vertx);
        here = replica();
    }

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSteadySourceThatFallsSilentDuringAnIncidentIsToldOnceAndItsReturnToo() {
        // Given two days of deliveries every minute, and an incident
        speak(Duration.ofDays(2), "prometheus");
        var last = clock.instant();
        tables.open.add("INC-7");
        // When nothing comes for a quarter of an hour, nothing is said yet
        quietly(Duration.ofMinutes(15));
        assertThat(topic).isEmpty();
        assertThat(here.watch().hearing(source("prometheus")).silent()).isFalse();
        // When it goes on, and two replicas look again and again
        var other = replica(last.minus(Duration.ofDays(1)));
        for (var i = 0; i < 40; i++) {
            clock.forward(Duration.ofMinutes(1));
            look(here);
            look(other);
        }
        // Then one signal says so, with its beginning and what is usual
        assertThat(topic.values()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo("source.gap");
            assertThat(gap.source()).isEqualTo("prometheus");
            assertThat(gap.sourceType()).isEqualTo("alertmanager");
            assertThat(gap.status()).isEqualTo("silent");
            assertThat(gap.occurredAt()).isEqualTo(last);
            assertThat(gap.keys()).containsExactly("incident:INC-7");
            assertThat(gap.title()).isEqualTo("Nothing from prometheus since 00:00 UTC");
            assertThat(gap.text())
                    .contains("since 2026-05-03T00:00:00Z")
                    .contains("60 deliveries")
                    .contains("5 minutes");
            assertThat(gap.labels()).containsEntry("reason", "silence");
        });
        assertThat(here.watch().hearing(source("prometheus")).silent()).isTrue();
        // When it is heard again
        var back = clock.instant();
        here.health().arrived(source("prometheus"), back);
        look(here);
        look(other);
        look(here);
        // Then one more signal says so
        assertThat(topic).hasSize(2);
        var resolved = List.copyOf(topic.values()).getLast();
        assertThat(resolved.status()).isEqualTo("resolved");
        assertThat(resolved.occurredAt()).isEqualTo(back);
        assertThat(resolved.title()).isEqualTo("prometheus is heard again");
        assertThat(resolved.text()).contains("55 minutes");
        assertThat(resolved.keys()).containsExactly("incident:INC-7");
        assertThat(here.watch().hearing(source("prometheus")).silent()).isFalse();
        // And another silence is another one
        clock.forward(Duration.ofMinutes(20));
        look(here);
        assertThat(topic).hasSize(3);
    }

    @Test
    void withoutAnIncidentNothingIsSaidAndEachIncidentIsToldOfItsOwnGap() {
        speak(Duration.ofDays(2), "prometheus");
        quietly(Duration.ofHours(2));
        assertThat(topic).isEmpty();
        tables.open.addAll(List.of("INC-7", "INC-8"));
        look(here);
        assertThat(topic.values())
                .extracting(signal -> signal.keys().getFirst())
                .containsExactlyInAnyOrder("incident:INC-7", "incident:INC-8");
    }

    @Test
    void whoSpeaksOnlyOfTroubleIsNeverCalledSilent() {
        // Given alerts for half an hour each day
        tables.open.add("INC-7");
        for (var day = 0; day < 6; day++) {
            speak(Duration.ofMinutes(30), "alerts");
            quietly(Duration.ofMinutes(23 * 60 + 30));
        }
        assertThat(topic).isEmpty();
        assertThat(here.watch().hearing(source("alerts")).rhythm().perHour()).isZero();
    }

    @Test
    void aSourceMayBeLeftOut() {
        tables.open.add("INC-7");
        speak(Duration.ofDays(2), "quiet");
        quietly(Duration.ofHours(1));
        assertThat(here.watch().hearing(source("quiet")).silent()).isTrue();
        assertThat(topic).isEmpty();
    }

    @Test
    void whatWeSleptThroughIsNotTheSourcesSilence() {
        // Given a steady source, and a process that starts after some hours in which none was there
        tables.open.add("INC-7");
        speak(Duration.ofDays(2), "prometheus");
        clock.forward(Duration.ofHours(3));
        here = replica();
        quietly(Duration.ofMinutes(15));
        assertThat(topic).isEmpty();
        // Then only what it hears itself counts, and the gap is as long as it is
        quietly(Duration.ofMinutes(2));
        assertThat(topic.values())
                .singleElement()
                .satisfies(gap -> assertThat(gap.occurredAt()).isEqualTo(START.plus(Duration.ofDays(2))));
    }

    @Test
    void whileTheBrokerIsAwayNothingIsNotedAsTold() {
        tables.open.add("INC-7");
        speak(Duration.ofDays(2), "prometheus");
        clock.forward(Duration.ofMinutes(30));
        brokerThere = false;
        assertThatThrownBy(() -> look(here)).hasRootCauseInstanceOf(IOException.class);
        assertThat(tables.silences()).isEmpty();
        brokerThere = true;
        look(here);
        assertThat(topic).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        tables.away = true;
        here.health().arrived(source("prometheus"), clock.instant());
        assertThatThrownBy(() -> look(here)).hasRootCauseInstanceOf(IOException.class);
        tables.away = false;
        look(here);
        assertThat(here.watch().hearing(source("prometheus")).lastSeen()).isEqualTo(START);
    }

    private void speak(Duration length, String source) {
        var minutes = length.toMinutes();
        for (var i = 1; i <= minutes; i++) {
            clock.forward(Duration.ofMinutes(1));
            here.health().arrived(source(source), clock.instant());
            if (i % 15 == 0) {
                look(here);
            }
        }
        look(here);
    }

    private void quietly(Duration length) {
        var minutes = length.toMinutes();
        for (var i = 0; i < minutes; i++) {
            clock.forward(Duration.ofMinutes(1));
            if (i % 5 == 0 || i == minutes - 1) {
                look(here);
            }
        }
    }

    private io.debrief.ingest.source.Source source(String name) {
        return sources.book().find(name).orElseThrow();
    }

    private Replica replica() {
        return replica(clock.instant());
    }

    private Replica replica(Instant since) {
        var now = clock.instant();
        clock.set(since);
        var health = SourceStand.health(clock);
        Outlet outlet = this::publish;
        var watch = new SilenceWatch(tables, sources, health, outlet, clock);
        clock.set(now);
        return new Replica(health, watch);
    }

    private Uni<Void> publish(List<Signal> signals, List<Quarantined> none) {
        if (!brokerThere) {
            return Uni.createFrom().failure(BrokerAwayException.of(new IOException("as the test asks")));
        }
        new ArrayList<>(signals).forEach(signal -> topic.putIfAbsent(signal.id(), signal));
        return Uni.createFrom().voidItem();
    }

    private void look(Replica replica) {
        var done = new CompletableFuture<Void>();
        vertx.getOrCreateContext()
                .runOnContext(ignored ->
                        replica.watch().look().subscribe().with(done::complete, done::completeExceptionally));
        try {
            done.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
