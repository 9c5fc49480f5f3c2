package io.debrief.ingest.tryout;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.debrief.ingest.mapping.BadMappingException;
import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.mapping.ShippedMappings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./debrief sources try} and {@code ./debrief sources mappings}: plain Java on the service's own classes. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Main(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs a command and exits with its code; the folder of own mappings comes by {@code debrief.mappings}. */
    public static void main(String[] args) {
        var usual = System.getProperty("debrief.mappings");
        var folder = usual == null || usual.isBlank() ? null : Path.of(usual);
        System.exit(new Main(System.out, System.err, Clock.systemUTC()).run(List.of(args), folder));
    }

    int run(List<String> words, @Nullable Path usualFolder) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "try" -> tryOut(Arguments.parse(words.subList(1, words.size()), usualFolder));
                case "mappings" -> mappings(words.subList(1, words.size()), usualFolder);
                default -> {
                    err.println(Arguments.USAGE);
                    yield MISUSED;
                }
            };
        } catch (Wrong | BadMappingException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("It cannot be read: " + e.getMessage());
        }
        return FAILED;
    }

    private int tryOut(Arguments told) throws IOException {
        var bytes = told.file().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(told.file()));
        var result = new Trial(told.folder()).read(told, bytes, clock.instant());
        if (told.json()) {
            out.println(JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(result.signals()));
        } else {
            new Sheet(out).print(result);
        }
        return result.reading().unreadable().isEmpty() ? 0 : FAILED;
    }

    private int mappings(List<String> names, @Nullable Path folder) throws IOException {
        if (names.size() == 1) {
            if (!ShippedMappings.NAMES.contains(names.getFirst())) {
                throw new Wrong("No mapping " + names.getFirst() + " is shipped; shipped are "
                        + String.join(", ", ShippedMappings.NAMES) + ".");
            }
            out.print(ShippedMappings.text(names.getFirst()));
            return 0;
        }
        var book = new Trial(folder).mappings();
        book.names().stream().sorted().forEach(name -> list(book, name));
        return 0;
    }

    private void list(MappingBook book, String name) {
        var whose = ShippedMappings.NAMES.contains(name) ? "shipped" : "own";
        out.printf("%-16s %-8s %s%n", name, whose, book.about(name));
    }
}
