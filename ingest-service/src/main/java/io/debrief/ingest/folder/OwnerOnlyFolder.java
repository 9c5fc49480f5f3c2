package io.debrief.ingest.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder nobody else may look into.
 *
 * @param path where it is
 */
public record OwnerOnlyFolder(Path path) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /**
     * Makes the folder where it is missing, and closes it to others.
     *
     * @throws IOException when it cannot be made or closed
     */
    public static OwnerOnlyFolder in(Path path) throws IOException {
        Files.createDirectories(path, permissions("rwx------"));
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        return new OwnerOnlyFolder(path);
    }

    /**
     * Opens a file of it for one process alone.
     *
     * @throws IOException when another process has it, or it cannot be written
     */
    public FileChannel claim(String name) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var channel = FileChannel.open(path.resolve(name), options, permissions("rw-------"));
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process has it");
            }
            remember();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("this process has it already", e);
        }
    }

    /**
     * Makes an empty file in it that is closed to others too.
     *
     * @throws IOException when there is one of that name, or none can be made
     */
    public Path create(String name) throws IOException {
        return Files.createFile(path.resolve(name), permissions("rw-------"));
    }

    /** A new file's name is on the disk only once its folder is. */
    private void remember() throws IOException {
        if (POSIX) {
            try (var folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }
}
