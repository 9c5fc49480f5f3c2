package io.debrief.ingest.imports;

import io.debrief.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes files in piece by piece: never more than one piece in memory, never more than may be imported on disk. */
@ApplicationScoped
class Uploads {

    private static final int PIECE = 64 * 1024;
    private static final int LOOK_EVERY = 256;

    private final ImportFolder folder;
    private final long most;
    private final long reserve;

    Uploads(ImportFolder folder, IngestConfig config) {
        this.folder = folder;
        this.most = config.importsMostBytes();
        this.reserve = config.importsReserveBytes();
    }

    /**
     * Takes a file in.
     *
     * @param in its bytes
     * @param announced how many there are, negative where that is not known
     * @throws UploadRefusedException when it is not taken
     * @throws IOException when the sender stops sending
     */
    Upload receive(InputStream in, long announced) throws IOException {
        if (announced > most) {
            throw tooLarge();
        }
        room(Math.max(0, announced));
        var file = folder.arriving();
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return copied(in, out, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Removes a file that nobody wants after all. */
    void forget(Upload upload) {
        folder.remove(upload.file());
    }

    private Upload copied(InputStream in, FileChannel out, Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[PIECE];
        long bytes = 0;
        for (var pieces = 0; ; pieces++) {
            var some = in.readNBytes(buffer, 0, PIECE);
            bytes += some;
            if (bytes > most) {
                throw tooLarge();
            }
            if (pieces % LOOK_EVERY == 0) {
                room(0);
            }
            if (some == 0) {
                break;
            }
            digest.update(buffer, 0, some);
            write(out, ByteBuffer.wrap(buffer, 0, some));
        }
        if (bytes == 0) {
            throw new UploadRefusedException(UploadRefusedException.Why.EMPTY, "There is nothing in the file.");
        }
        out.force(true);
        return new Upload(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(FileChannel out, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UploadRefusedException(
                    UploadRefusedException.Why.NO_ROOM, "The file cannot be kept here: " + e.getMessage() + ".");
        }
    }

    private void room(long needed) throws IOException {
        if (folder.room() - needed < reserve) {
            throw new UploadRefusedException(
                    UploadRefusedException.Why.NO_ROOM,
                    "The disk has no room for the file; " + reserve / (1024 * 1024) + " MB of it are kept free.");
        }
    }

    private UploadRefusedException tooLarge() {
        return new UploadRefusedException(
                UploadRefusedException.Why.TOO_LARGE,
                "A file may have " + most + " bytes (debrief.ingest.imports-most-bytes); split it.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
