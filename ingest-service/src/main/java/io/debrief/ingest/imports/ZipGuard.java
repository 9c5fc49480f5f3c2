package io.debrief.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads entries of a zip somebody sent: nothing is written by an entry's name, and no entry unpacks without end. */
final class ZipGuard implements AutoCloseable {

    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_ENTRY = 64L * 1024 * 1024;
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;

    ZipGuard(Path file) throws IOException {
        this.zip = open(file);
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new UnusableFileException("The zip holds more than " + MOST_ENTRIES + " files.");
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException e) {
            throw new UnusableFileException("The file is not a zip.");
        }
    }

    /** The names of its files. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    /**
     * One file's bytes, empty where there is no such file.
     *
     * @throws UnusableFileException when it, or all of them together, unpack to more than an export holds
     */
    byte[] read(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes((int) LARGEST_ENTRY + 1);
            unpacked += bytes.length;
            if (bytes.length > LARGEST_ENTRY || unpacked > MOST_BYTES) {
                throw new UnusableFileException("The zip unpacks to more than an export holds.");
            }
            return bytes;
        } catch (java.util.zip.ZipException e) {
            throw new UnusableFileException("The zip is damaged.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
