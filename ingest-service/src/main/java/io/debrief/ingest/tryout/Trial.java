package io.debrief.ingest.tryout;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.catalogue.CodeTypes;
import io.debrief.ingest.catalogue.MappedTypes;
import io.debrief.ingest.delivery.BodyParser;
import io.debrief.ingest.delivery.Parsed;
import io.debrief.ingest.mapping.BadMappingException;
import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.mapping.MappingFolder;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.redaction.Marker;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.source.BadSettingException;
import io.debrief.ingest.source.SourceType;
import io.debrief.ingest.source.SourceTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one body as a source would, with the same parser, redaction and readers. */
final class Trial {

    /** The source that the body is said to come from. */
    static final String SOURCE = "tried-out";

    private final MappingBook book = MappingBook.shipped();
    private final SourceTypes types;
    private final Redactor redactor =
            new Redactor(new Marker("markers of a trial are nobody's".getBytes(StandardCharsets.UTF_8)));

    /**
     * A trial with the shipped mappings and those of a folder.
     *
     * @throws IOException when the folder cannot be read
     */
    Trial(@Nullable Path folder) throws IOException {
        if (folder != null && Files.isDirectory(folder)) {
            book.add(MappingFolder.parse(new MappingFolder(folder).texts()));
        }
        types = new SourceTypes(Stream.concat(CodeTypes.all(Names.none()).stream(), MappedTypes.of(book).stream())
                .toList());
    }

    /**
     * What came of it.
     *
     * @param signals the signals
     * @param reading what the reader said
     */
    record Result(List<Signal> signals, Reading reading) {}

    /** The mappings there are. */
    MappingBook mappings() {
        return book;
    }

    Result read(Arguments told, byte[] bytes, Instant now) throws IOException {
        var type = type(told.type());
        var reader = reader(type, told.mapping());
        var tree = parsed(type, told, bytes);
        var cleaned = redactor.clean(tree);
        var body = new Body(
                SOURCE,
                cleaned.tree(),
                tree,
                told.headers(),
                now,
                inner -> redactor.clean(inner).tree());
        var reading = reader.read(body);
        var stamp = new Stamp(SOURCE, type.word(), Trust.UNAUTHENTICATED, now, false, true);
        return new Result(
                reading.drafts().stream().map(draft -> draft.finish(stamp)).toList(), reading);
    }

    private SourceType type(@Nullable String named) {
        var name = named == null ? "generic" : named;
        return types.find(name)
                .orElseThrow(() -> new Wrong(
                        "There is no type " + name + "; known are " + String.join(", ", types.names()) + "."));
    }

    private io.debrief.ingest.reading.Reader reader(SourceType type, @Nullable String mapping) throws IOException {
        try {
            return type.reader(mapping == null ? Map.of() : Map.of("mapping", known(mapping)));
        } catch (BadSettingException e) {
            throw new Wrong("--mapping " + e.getMessage());
        }
    }

    /** A file becomes a mapping of its name; anything else is a name. */
    private String known(String mapping) throws IOException {
        if (!mapping.endsWith(".yaml") && !mapping.endsWith(".yml") && !mapping.contains("/")) {
            return mapping;
        }
        var file = Path.of(mapping);
        var name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!Files.isRegularFile(file)) {
            throw new Wrong("There is no file " + mapping + ".");
        }
        try {
            book.add(MappingFolder.parse(Map.of(name, Files.readString(file))));
        } catch (BadMappingException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
        return name;
    }

    private static JsonNode parsed(SourceType type, Arguments told, byte[] bytes) {
        return switch (new BodyParser().parse(type, told.headers(), bytes)) {
            case Parsed.Tree tree -> tree.root();
            case Parsed.Malformed malformed -> throw new Wrong("It would be quarantined: " + malformed.detail());
            case Parsed.TooDeep deep -> throw new Wrong("It would be answered with 413: it is nested too deeply.");
            case Parsed.WrongMediaType wrong ->
                throw new Wrong("It would be answered with 415: sources of the type " + type.word()
                        + " do not send that Content-Type.");
            case Parsed.Empty empty -> throw new Wrong("It is empty.");
        };
    }
}
