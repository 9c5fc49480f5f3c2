package io.debrief.ingest.imports;

import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.folder.OwnerOnlyFolder;
import io.debrief.platform.ids.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The folder that files wait in until they are imported, closed to others: unlike everything else on disk they still hold
 * their secrets. It belongs to one process at a time, and has an id by which that is known again.
 */
@ApplicationScoped
class ImportFolder {

    private static final String ARRIVING = ".part";

    private final Path root;
    private final OwnerOnlyFolder folder;
    private final UUID id;

    ImportFolder(IngestConfig config) {
        this.root = config.importsFolder().orElseGet(ImportFolder::usual).toAbsolutePath();
        try {
            this.folder = OwnerOnlyFolder.in(root);
            this.id = identity();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder of imports " + root, e);
        }
    }

    private static Path usual() {
        return Path.of(System.getProperty("java.io.tmpdir"), "debrief-imports-" + System.getProperty("user.name"));
    }

    UUID id() {
        return id;
    }

    /** A new file for something that arrives. */
    Path arriving() throws IOException {
        return folder.create(Ids.random() + ARRIVING);
    }

    /** Bytes that can still be written here. */
    long room() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Keeps a file for an import, in the place of one it had. */
    void keep(Upload upload, UUID importId) throws IOException {
        Files.move(upload.file(), file(importId), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where an import's file is. */
    Path file(UUID importId) {
        return root.resolve(importId.toString());
    }

    boolean has(UUID importId) {
        return Files.exists(file(importId));
    }

    /** Removes a file that is over. */
    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.warnf("The imported file %s is left behind: %s", file, e.getMessage());
        }
    }

    /** Files that lie here since before a moment. */
    List<Path> olderThan(Instant moment) {
        var old = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(
                root, file -> !file.getFileName().toString().startsWith("."))) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    old.add(file);
                }
            }
        } catch (IOException e) {
            Log.warnf("The folder of imports cannot be looked through: %s", e.getMessage());
        }
        return old;
    }

    private UUID identity() throws IOException {
        var identity = root.resolve(".id");
        if (!Files.exists(identity)) {
            var written = Files.writeString(arriving(), Ids.random() + "\n");
            Files.move(written, identity, StandardCopyOption.ATOMIC_MOVE);
        }
        return UUID.fromString(Files.readString(identity).strip());
    }
}
