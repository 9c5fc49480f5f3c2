package io.debrief.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.dump.Dump;
import io.debrief.ingest.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Reads lists that an API gave, element by element. */
final class DumpReader implements ImportReader {

    private final Dump dump;
    private final Redactor redactor;
    private final String source;
    private final Instant now;

    DumpReader(Dump dump, Redactor redactor, String source, Instant now) {
        this.dump = dump;
        this.redactor = redactor;
        this.source = source;
        this.now = now;
    }

    @Override
    public void read(Path file, Position from, Sink sink) throws IOException {
        var in = new CountedStream(Files.newInputStream(file), Long.MAX_VALUE);
        try (var elements = new ElementStream(in, dump.lists())) {
            for (var element = elements.next(); element != null; element = elements.next()) {
                var number = elements.elements();
                if (number > from.at()) {
                    sink.take(found(element, "element " + number), new Position(number, 0), elements.bytes());
                }
            }
        }
    }

    private Found found(JsonNode element, String where) {
        if (element.isMissingNode()) {
            return new Found.Problem(where, "The element is larger than four megabytes.");
        }
        var signals = dump.signals(element, redactor, source, now);
        return signals.isEmpty()
                ? new Found.Problem(where, "The element is nothing that " + dump.word() + " lists.")
                : new Found.Kept(signals);
    }
}
