package io.debrief.standalone.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files and folders that only their owner may read. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /**
     * Creates a folder where it is missing, and closes it to others where it is open.
     *
     * @throws IOException when it cannot be created or belongs to somebody else
     */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, FOLDER);
        return folder;
    }

    /**
     * Writes a file in one step: readers see the old text or the new one, and nobody else ever sees either.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        FileAttribute<Set<PosixFilePermission>> closed = PosixFilePermissions.asFileAttribute(FILE);
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", null, closed);
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
