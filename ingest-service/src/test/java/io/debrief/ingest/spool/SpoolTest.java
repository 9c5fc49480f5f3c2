package io.debrief.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:02:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final BrokerAwayException AWAY = BrokerAwayException.of(new IOException("as the test asks"));
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TempDir
    Path folder;

    private final FakeBroker broker = new FakeBroker();

    /** Takes everything, or nothing. */
    private static final class FakeBroker implements Outlet {

        private final List<Signal> signals = new CopyOnWriteArrayList<>();
        private final List<Quarantined> quarantined = new CopyOnWriteArrayList<>();
        private volatile boolean there;

        @Override
        public Uni<Void> publish(List<Signal> sent, List<Quarantined> items) {
            return Uni.createFrom().deferred(() -> {
                if (!there) {
                    return Uni.createFrom().failure(AWAY);
                }
                signals.addAll(sent);
                quarantined.addAll(items);
                return Uni.createFrom().voidItem();
            });
        }
    }

    @Test
    void whatWasKeptIsHandedOnInOrderWhenTheBrokerIsBack() throws IOException {
        try (var worker = open(1_000_000)) {
            // Given deliveries while the broker is away
            for (var i = 0; i < 450; i++) {
                keep(worker, signal(i));
            }
            assertThat(worker.state().deliveries()).isEqualTo(450);
            // When it is back
            broker.there = true;
            // Then it gets them as they came, each once, and the file is empty
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(worker.state().bytes()).isZero());
            assertThat(broker.signals).extracting(Signal::title).containsExactlyElementsOf(titles(450));
            assertThat(worker.state().deliveries()).isZero();
        }
    }

    @Test
    void whatWasKeptSurvivesTheProcessAndKeepsItsIds() throws IOException {
        // Given a delivery that was kept, and a process that ended
        var before = signal(7);
        try (var worker = open(1_000_000)) {
            keep(worker, before);
        }
        broker.there = true;
        // When the next one starts
        try (var worker = open(1_000_000)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(worker.state().bytes()).isZero());
        }
        // Then the broker has exactly the same signal
        assertThat(broker.signals).containsExactly(before);
        // And nothing is left for a third
        try (var worker = open(1_000_000)) {
            assertThat(worker.state().deliveries()).isZero();
        }
        assertThat(broker.signals).hasSize(1);
    }

    @Test
    void whatIsFullSaysNoAndTakesAgainAfterwards() throws IOException {
        var one = Frame.size(codec().write(spooled(signal(1))));
        try (var worker = open(2L * one)) {
            // Given room for two
            keep(worker, signal(1));
            keep(worker, signal(2));
            // When a third comes
            assertThatThrownBy(() -> keep(worker, signal(3)))
                    .isSameAs(AWAY)
                    .satisfies(e -> assertThat(e.getSuppressed()).isNotEmpty());
            assertThat(worker.state().refused()).isEqualTo(1);
            // Then there is room again once the broker has the others
            broker.there = true;
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(worker.state().bytes()).isZero());
            broker.there = false;
            keep(worker, signal(3));
        }
        assertThat(broker.signals).extracting(Signal::title).containsExactly("1", "2");
    }

    @Test
    void whatCannotBeReadBackIsQuarantinedAndBlocksNobody() throws IOException {
        // Given a delivery a newer version wrote, between two others
        try (var file = SpoolFile.open(folder)) {
            file.append(List.of(
                    codec().write(spooled(signal(1))),
                    "{\"signals\":\"of another time\"}".getBytes(StandardCharsets.UTF_8),
                    codec().write(spooled(signal(2)))));
        }
        broker.there = true;
        // When it is handed on
        try (var worker = open(1_000_000)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(worker.state().bytes()).isZero());
        }
        // Then the two are there and the other one is visible
        assertThat(broker.signals).extracting(Signal::title).containsExactly("1", "2");
        assertThat(broker.quarantined).singleElement().satisfies(item -> {
            assertThat(item.stage()).isEqualTo("spool");
            assertThat(item.body()).contains("of another time");
        });
    }

    @Test
    void aDiskThatIsGoneIsSaidToTheSender() throws IOException {
        var file = SpoolFile.open(folder);
        try (var worker = new SpoolWorker(file, 1_000_000, codec(), broker)) {
            file.close();
            assertThatThrownBy(() -> keep(worker, signal(1))).isSameAs(AWAY);
            assertThat(worker.state().refused()).isEqualTo(1);
        }
        assertThat(Files.size(folder.resolve("deliveries.spool"))).isZero();
    }

    private SpoolWorker open(long limit) throws IOException {
        return new SpoolWorker(SpoolFile.open(folder), limit, codec(), broker);
    }

    private static SpoolCodec codec() {
        return new SpoolCodec(JSON, CLOCK);
    }

    private static void keep(SpoolWorker worker, Signal signal) {
        worker.keep(codec().write(spooled(signal)), AWAY).await().atMost(Duration.ofSeconds(10));
    }

    private static Spooled spooled(Signal signal) {
        return new Spooled(List.of(signal), List.of());
    }

    private static List<String> titles(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static Signal signal(int number) {
        return Draft.of(SignalKind.CHANGE_PUSHED, "github|" + number, When.receipt(NOW))
                .title(Integer.toString(number))
                .finish(new Stamp("github", "github", Trust.VERIFIED, NOW, false, false));
    }
}
