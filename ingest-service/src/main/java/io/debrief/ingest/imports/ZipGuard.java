package io.debrief.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads files of a zip somebody sent: nothing is written by a file's name, and no file unpacks without end. */
final class ZipGuard implements AutoCloseable {

    /** The one file that grows with a workspace and not with a day. */
    static final String PEOPLE = "users.json";

    private static final int MOST_ENTRIES = 200_000;
    private static final long LARGEST_FILE = 64L * 1024 * 1024;
    private static final long LARGEST_LIST = 512L * 1024 * 1024;
    private static final long MOST_BYTES = 64L * 1024 * 1024 * 1024;

    private final ZipFile zip;
    private long left = MOST_BYTES;
    private CountedStream last = new CountedStream(InputStream.nullInputStream(), 0);

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
     * A stream of one file, empty where there is no such file. It fails with {@link UnusableFileException} when the file,
     * or all of them together, unpack to more than an export holds. One at a time.
     */
    CountedStream open(String name) throws IOException {
        left = Math.max(0, left - last.count());
        var entry = zip.getEntry(name);
        var in = entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
        last = new CountedStream(in, Math.min(left, name.equals(PEOPLE) ? LARGEST_LIST : LARGEST_FILE));
        return last;
    }

    /** The bytes a file takes in the zip. */
    long packed(String name) {
        var entry = zip.getEntry(name);
        return entry == null ? 0 : Math.max(0, entry.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
