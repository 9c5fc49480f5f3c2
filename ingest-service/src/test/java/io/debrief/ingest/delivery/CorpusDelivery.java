package io.debrief.ingest.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.catalogue.CodeTypes;
import io.debrief.ingest.catalogue.MappedTypes;
import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Bodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One body of the corpus, taken in as the service does: parsed by its media type, redacted, read.
 *
 * @param parsed whether it was accepted as a body at all
 * @param reading what the reader said
 * @param signals the signals of it
 */
record CorpusDelivery(boolean parsed, Reading reading, List<Signal> signals) {

    private static final SourceTypes TYPES = new SourceTypes(
            Stream.concat(CodeTypes.all(Names.none()).stream(), MappedTypes.of(MappingBook.shipped()).stream())
                    .toList());
    private static final BodyParser PARSER = new BodyParser();

    static CorpusDelivery of(String folder, byte[] body, Map<String, String> headers) throws IOException {
        var type = TYPES.find(typeOf(folder)).orElseThrow();
        var sent = new HashMap<>(headers);
        var bytes = body;
        var wrapped = new ObjectMapper().readTree(body);
        if (wrapped.has("_http_headers")) {
            wrapped.path("_http_headers")
                    .properties()
                    .forEach(header ->
                            sent.put(header.getKey(), header.getValue().asText()));
            sent.remove("Content-Type");
            bytes = wrapped.path("_http_body").asText().getBytes(StandardCharsets.UTF_8);
        }
        var parsed = PARSER.parse(type, requestHeaders(sent), bytes);
        if (!(parsed instanceof Parsed.Tree tree)) {
            return new CorpusDelivery(false, Reading.of(List.of()), List.of());
        }
        var reader = type.reader(Map.of());
        return new CorpusDelivery(
                true, Bodies.read(reader, tree.root(), sent), Bodies.signals(reader, type.word(), tree.root(), sent));
    }

    /** Bodies of many senders lie in two of the folders: a source that takes anything must know what to make of them. */
    private static String typeOf(String folder) {
        return folder.equals("keep-mock") ? "generic" : folder;
    }

    private static RequestHeaders requestHeaders(Map<String, String> headers) {
        var values = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new RequestHeaders(values);
    }
}
