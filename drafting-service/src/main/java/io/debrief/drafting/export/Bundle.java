package io.debrief.drafting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of files with a manifest that holds the SHA-256 of each, one a line as {@code sha256sum} writes and checks
 * them. The same files give the same bytes.
 */
public final class Bundle {

    /** The manifest's name. */
    public static final String MANIFEST = "manifest.sha256";

    // A zip entry has no day before 1980; the real times stand in the files.
    private static final long EPOCH = 315_532_800_000L;

    private Bundle() {}

    /** The zip. */
    public static byte[] of(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        var manifest = new StringBuilder();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var content = file.getValue().getBytes(StandardCharsets.UTF_8);
                manifest.append(sha256(content))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
                add(zip, file.getKey(), content);
            }
            add(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
