package io.debrief.acceptance.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the modules of the house are, seen from this one. */
final class House {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final List<String> SERVICES =
            List.of("ingest-service", "timeline-service", "drafting-service", "actions-service", "console");

    private static final List<String> SHARED = List.of("contracts", "documents", "platform", "platform-streams");

    private House() {}

    /** The compiled classes of contracts, documents, platform and all services. */
    static List<Path> classFolders() {
        return java.util.stream.Stream.concat(SHARED.stream(), SERVICES.stream())
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .peek(folder -> {
                    if (!Files.isDirectory(folder)) {
                        throw new IllegalStateException("not compiled: " + folder);
                    }
                })
                .toList();
    }
}
