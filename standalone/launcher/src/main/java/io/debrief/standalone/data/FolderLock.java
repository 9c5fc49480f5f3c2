package io.debrief.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run a stack on a data folder; the system takes it back when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, or nothing where another process has it.
     *
     * @throws IOException when the lock file cannot be opened
     */
    public static Optional<FolderLock> take(DataFolder data) throws IOException {
        var channel = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as taken as by any other.
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether somebody has it; a folder that is not there is held by nobody. */
    public static boolean held(DataFolder data) {
        if (!Files.exists(data.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(data.lock(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
