package io.debrief.standalone.stack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A process's log: a file of bounded size with a few predecessors, and its last lines at hand. */
final class RotatingLog implements AutoCloseable {

    private static final int KEPT_LINES = 15;
    private static final int PREDECESSORS = 3;

    private final Path file;
    private final long limit;
    private final Deque<String> last = new ArrayDeque<>();
    private BufferedWriter writer;
    private long written;

    /**
     * Opens a log and goes on where it ended.
     *
     * @param file the newest file; older ones get {@code .1} and so on
     * @param limit bytes after which a new file is begun
     */
    RotatingLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.writer = open();
        this.written = Files.size(file);
    }

    /** Adds a line. */
    synchronized void line(String line) throws IOException {
        last.addLast(line);
        if (last.size() > KEPT_LINES) {
            last.removeFirst();
        }
        writer.write(line);
        writer.newLine();
        writer.flush();
        written += line.length() + 1L;
        if (written >= limit) {
            rotate();
        }
    }

    /** The last lines, oldest first. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    Path file() {
        return file;
    }

    private void rotate() throws IOException {
        writer.close();
        for (int age = PREDECESSORS; age > 1; age--) {
            if (Files.exists(predecessor(age - 1))) {
                Files.move(predecessor(age - 1), predecessor(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, predecessor(1), StandardCopyOption.REPLACE_EXISTING);
        writer = open();
        written = 0;
    }

    private Path predecessor(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    private BufferedWriter open() throws IOException {
        return Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
