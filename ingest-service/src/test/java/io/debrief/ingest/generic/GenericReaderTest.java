package io.debrief.ingest.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table {@code generic/unknown.json}, and bodies nobody would write. */
class GenericReaderTest {

    private static final List<String> NAMES = List.of(
            "title",
            "message",
            "status",
            "state",
            "id",
            "time",
            "timestamp",
            "alerts",
            "incident",
            "data",
            "url",
            "labels",
            "user",
            "services",
            "severity",
            "payload",
            "x");

    private static final List<String> TEXTS = List.of(
            "", " ", "\u202e\u0000", "firing", "{\"a\":[", "{\"title\":\"t\"}", "9".repeat(400), "x".repeat(2_000));

    @TestFactory
    Stream<DynamicTest> anUnknownBodyGivesWhatTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row.path("what").asText(), () -> check(row)));
    }

    @Test
    void aListGivesASignalForEachElement() {
        assertThat(signals("[{'title':'a'},{'title':'b'},7]"))
                .extracting(Signal::title)
                .containsExactly("a", "b");
        assertThat(signals("{'env':'prod','alerts':[{'title':'a'},{'title':'b'}]}"))
                .extracting(Signal::title)
                .containsExactly("a", "b");
    }

    @Test
    void tooManyElementsBecomeAGap() {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < GenericReader.MOST + 5; i++) {
            list.addObject().put("title", "t").put("id", i);
        }
        var signals = Bodies.signals(new GenericReader(), "generic", list, Map.of());
        assertThat(signals).hasSize(GenericReader.MOST + 1);
        assertThat(signals.getLast().kind()).isEqualTo("source.gap");
        assertThat(signals.getLast().labels()).containsEntry("leftOut", "5");
    }

    @Test
    void theSameBodyIsTheSameSignalAndAnotherStateIsAnother() {
        var down = "{'id':7,'title':'Shop','status':'down','time':'2026-05-01T10:00:00Z'}";
        var first = signals(down).getFirst();
        assertThat(signals(down).getFirst().id()).isEqualTo(first.id());
        assertThat(signals(down.replace("down", "up")).getFirst().fold()).isNotEqualTo(first.fold());
        assertThat(signals("{'title':'a'}").getFirst().fold())
                .isNotEqualTo(signals("{'title':'b'}").getFirst().fold());
    }

    @Test
    void secretsInsideAMessageInsideAMessageAreRedactedToo() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("payload", "{\"title\":\"Key\",\"description\":\"x\",\"password\":\"correct-horse-battery-91\"}");
        assertThat(Bodies.signals(new GenericReader(), "generic", body, Map.of())
                        .toString())
                .doesNotContain("correct-horse");
    }

    /** Whatever a body holds: no exception, known kinds, bounded texts. */
    @Test
    void noBodyIsTooStrange() {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            var body = strange(new Random(seed), 6);
            for (var signal : Bodies.signals(new GenericReader(), "generic", body, Map.of())) {
                assertThat(SignalKind.ALL).contains(signal.kind());
                assertThat(signal.title()).isNotEmpty().hasSizeLessThanOrEqualTo(300);
                assertThat(signal.labels()).hasSizeLessThanOrEqualTo(64);
            }
        });
    }

    @Test
    void aHugeBodyTakesBoundedTime() {
        var body = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 50_000; i++) {
            body.putObject("object" + i).put("name" + i, "{".repeat(20));
        }
        var started = System.nanoTime();
        assertThat(Bodies.read(new GenericReader(), body, Map.of()).drafts()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
    }

    private static JsonNode strange(Random random, int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth <= 0 ? 5 : 8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.numberNode(random.nextBoolean() ? Double.MAX_VALUE : random.nextGaussian() * 1e12);
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 5 -> {
                var list = nodes.arrayNode();
                for (var i = random.nextInt(5); i > 0; i--) {
                    list.add(strange(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var object = nodes.objectNode();
                for (var i = random.nextInt(8); i > 0; i--) {
                    object.set(NAMES.get(random.nextInt(NAMES.size())), strange(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static void check(JsonNode row) {
        var signals = Bodies.signals(new GenericReader(), "generic", row.path("body"), Map.of());
        assertThat(signals).hasSize(1);
        var signal = signals.getFirst();
        same(row, "kind", signal.kind());
        same(row, "title", signal.title());
        same(row, "text", signal.text());
        same(row, "status", signal.status());
        same(row, "severity", signal.severity());
        same(row, "id", signal.providerId());
        same(row, "from", signal.timeFrom());
        if (row.has("time")) {
            assertThat(signal.occurredAt())
                    .isEqualTo(Instant.parse(row.path("time").asText()));
        }
        if (row.has("service")) {
            assertThat(signal.services()).contains(row.path("service").asText());
        }
        if (row.has("link")) {
            assertThat(signal.links())
                    .extracting("href")
                    .contains(row.path("link").asText());
        }
        if (row.has("actor")) {
            assertThat(signal.actor().name()).isEqualTo(row.path("actor").asText());
        }
        if (row.has("label")) {
            var label = row.path("label").asText().split("=", 2);
            assertThat(signal.labels()).containsEntry(label[0], label[1]);
        }
        assertThat(signal.test()).isEqualTo(row.path("test").asBoolean());
    }

    private static void same(JsonNode row, String name, Object found) {
        if (row.has(name)) {
            assertThat(found).as(name).isEqualTo(row.path(name).asText());
        }
    }

    private static List<Signal> signals(String body) {
        return Bodies.signals(new GenericReader(), "generic", Bodies.json(body), Map.of());
    }

    private static Stream<JsonNode> rows() throws IOException {
        try (var file = GenericReaderTest.class.getResourceAsStream("/generic/unknown.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
        }
    }
}
