package io.debrief.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table {@code mapping/shipped.json}: bodies as the tools' documents describe them, and what must come of each. */
class ShippedMappingsTest {

    private static final Map<String, Function<Signal, Object>> FIELDS = Map.ofEntries(
            Map.entry("kind", Signal::kind),
            Map.entry("from", Signal::timeFrom),
            Map.entry("title", Signal::title),
            Map.entry("text", Signal::text),
            Map.entry("status", Signal::status),
            Map.entry("severity", Signal::severity),
            Map.entry("providerId", Signal::providerId),
            Map.entry("fold", Signal::fold));

    private final MappingBook book = MappingBook.shipped();

    @TestFactory
    Stream<DynamicTest> aBodyGivesWhatTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.path("of").asText() + ": " + row.path("what").asText(), () -> check(row)));
    }

    @Test
    void everyShippedMappingIsInTheTable() throws IOException {
        assertThat(rows().map(row -> row.path("of").asText()).distinct())
                .containsExactlyInAnyOrderElementsOf(ShippedMappings.NAMES);
    }

    /** A source that may send anything reads each of them as its own type would. */
    @TestFactory
    Stream<DynamicTest> aBodyIsRecognisedByItself() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.path("of").asText() + ": " + row.path("what").asText(), () -> {
                    var anything = book.anything(body -> Optional.empty());
                    var found = Bodies.signals(anything, "generic", row.path("body"), headers(row))
                            .getFirst();
                    assertThat(found.fold()).startsWith(row.path("of").asText() + "|");
                }));
    }

    private void check(JsonNode row) {
        var reader = book.reader(row.path("of").asText());
        var signals = Bodies.signals(reader, row.path("of").asText(), row.path("body"), headers(row));
        assertThat(signals).hasSize(1);
        var signal = signals.getFirst();
        FIELDS.forEach((name, field) -> {
            if (row.has(name)) {
                assertThat(field.apply(signal))
                        .as(name)
                        .isEqualTo(row.path(name).asText());
            }
        });
        if (row.has("time")) {
            assertThat(signal.occurredAt())
                    .isEqualTo(Instant.parse(row.path("time").asText()));
        }
        if (row.has("key")) {
            assertThat(signal.keys()).contains(row.path("key").asText());
        }
        if (row.has("service")) {
            assertThat(signal.services()).contains(row.path("service").asText());
        }
        if (row.has("actor")) {
            var actor = signal.actor();
            assertThat(actor.kind() + " " + actor.id() + " " + actor.name())
                    .isEqualTo(row.path("actor").asText());
        }
        assertThat(signal.test()).as("test").isEqualTo(row.path("test").asBoolean());
        assertThat(signal.keys()).allMatch(key -> !key.contains("null") && !key.endsWith(":"));
    }

    private static Map<String, String> headers(JsonNode row) {
        var headers = new HashMap<String, String>();
        row.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    private static Stream<JsonNode> rows() throws IOException {
        try (var file = ShippedMappingsTest.class.getResourceAsStream("/mapping/shipped.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false);
        }
    }
}
