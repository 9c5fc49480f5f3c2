package io.debrief.standalone.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The SHA-256 of a file. */
final class FileHash {

    private static final int PIECE = 1024 * 1024;

    private FileHash() {}

    /**
     * The hash, in hexadecimal digits.
     *
     * @param told how many bytes are read, after each piece
     */
    static String of(Path file, LongConsumer told) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[PIECE];
            long read = 0;
            for (var some = in.read(piece); some >= 0; some = in.read(piece)) {
                digest.update(piece, 0, some);
                read += some;
                told.accept(read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
