package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.SourceType;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Bodies;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzes every reader of the catalogue without knowing what it reads: each body is made up while the reader asks for it,
 * and is then read again as a sender would send it. A new reader is in from the day it is listed.
 */
class DreamtBodiesTest {

    private static final List<String> HEADERS = List.of(
            "X-GitHub-Event",
            "X-GitHub-Delivery",
            "X-Gitlab-Event",
            "Sentry-Hook-Resource",
            "Sentry-Hook-Timestamp",
            "x-amz-sns-message-type",
            "ce-type",
            "ce-id",
            "ce-source",
            "ce-specversion",
            "ce-time",
            "Content-Type",
            "Linear-Event");

    private static final SourceTypes TYPES = Catalogue.shipped();

    static Collection<String> types() {
        return TYPES.all().stream().map(SourceType::word).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void noBodyThatAReaderCanThinkOfMakesItThrow(String word) {
        var type = TYPES.find(word).orElseThrow();
        qt().withExamples(500).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var headers = headers(random);
            var reader = type.reader(Map.of());
            var dream = new Dream(random);
            assertThatCode(() -> dreamt(type, dream, headers))
                    .as("%s while it is made up: %s", type.word(), dream)
                    .doesNotThrowAnyException();
            var body = (JsonNode) dream.deepCopy();
            assertThatCode(() -> Bodies.signals(reader, type.word(), body, headers))
                    .as("%s of %s %s", type.word(), body, headers)
                    .doesNotThrowAnyException();
        });
    }

    private static void dreamt(SourceType type, Dream dream, Map<String, String> headers) {
        var values = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> values.put(name.toLowerCase(java.util.Locale.ROOT), List.of(value)));
        type.reader(Map.of())
                .read(new Body("src", dream, dream, new RequestHeaders(values), Bodies.NOW, clean -> clean));
    }

    private static Map<String, String> headers(Random random) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            if (random.nextInt(3) > 0) {
                headers.put(name, Dream.word(random));
            }
        }
        return headers;
    }
}
