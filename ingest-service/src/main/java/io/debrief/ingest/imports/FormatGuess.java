package io.debrief.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.dump.Dump;
import io.debrief.ingest.signal.BoundedJson;
import io.debrief.ingest.signal.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells what a file is by its beginning. */
final class FormatGuess {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_LINE = 1024 * 1024;

    private FormatGuess() {}

    /** The format of a file; empty where it is none that is known. */
    static Optional<ImportFormat> of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                return Optional.of(ImportFormat.SLACK_EXPORT);
            }
        }
        return isLines(file) ? Optional.of(ImportFormat.NDJSON) : list(file);
    }

    private static boolean isLines(Path file) throws IOException {
        try (var lines = new LineFile(file, 0, LONGEST_LINE)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var text = line.text();
                if (text != null && !line.tooLong() && !text.isBlank()) {
                    return isSignal(BoundedJson.objectOrText(text));
                }
            }
        }
        return false;
    }

    private static boolean isSignal(JsonNode tree) {
        return Fields.text(tree, "kind") != null
                && Fields.text(tree, "title") != null
                && Fields.text(tree, "occurredAt") != null;
    }

    private static Optional<ImportFormat> list(Path file) throws IOException {
        var in = new CountedStream(Files.newInputStream(file), Long.MAX_VALUE);
        try (var elements = new ElementStream(in, allLists())) {
            var first = elements.next();
            return first == null
                    ? Optional.empty()
                    : Arrays.stream(ImportFormat.values())
                            .filter(format -> format.dump()
                                    .filter(dump -> dump.holds(first))
                                    .isPresent())
                            .findFirst();
        } catch (UnusableFileException e) {
            return Optional.empty();
        }
    }

    private static Set<String> allLists() {
        var all = new HashSet<String>();
        for (var dump : Dump.values()) {
            all.addAll(dump.lists());
        }
        return all;
    }
}
