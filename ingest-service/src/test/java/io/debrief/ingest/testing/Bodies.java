package io.debrief.ingest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.redaction.Marker;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signature.RequestHeaders;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads bodies as the service does, without the service. */
public final class Bodies {

    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Redactor REDACTOR =
            new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));

    private Bodies() {}

    /** A redactor with a key of the tests. */
    public static Redactor redactor() {
        return REDACTOR;
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading read(Reader reader, JsonNode body, Map<String, String> headers) {
        var values = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        var clean = REDACTOR.clean(body).tree();
        return reader.read(new Body(
                "src",
                clean,
                body,
                new RequestHeaders(values),
                NOW,
                inner -> REDACTOR.clean(inner).tree()));
    }

    /** The one signal of a body written with single quotes. */
    public static Signal one(Reader reader, String type, String body, Map<String, String> headers) {
        var signals = signals(reader, type, json(body), headers);
        if (signals.size() != 1) {
            throw new AssertionError(signals.size() + " signals instead of one");
        }
        return signals.getFirst();
    }

    public static List<Signal> signals(Reader reader, String type, JsonNode body, Map<String, String> headers) {
        var stamp = new Stamp("src", type, "verified", NOW, false, true);
        return read(reader, body, headers).drafts().stream()
                .map(draft -> draft.finish(stamp))
                .toList();
    }
}
