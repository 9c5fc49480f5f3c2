package io.debrief.ingest.spool;

import io.debrief.ingest.folder.OwnerOnlyFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of frames that only grows, until all of it was read. What {@link #append} returned from is on the disk; what
 * came after it when the process or the machine died is cut off at the next opening. For one thread at a time.
 */
final class SpoolFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private long size;
    private int frames;
    private long damaged;
    private long torn;

    private SpoolFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file of a folder, and cuts off what was not written to its end.
     *
     * @throws IOException when it cannot be read or written, or another process has it
     */
    static SpoolFile open(Path folder) throws IOException {
        var file = new SpoolFile(OwnerOnlyFolder.in(folder).claim("deliveries.spool"));
        try {
            file.look();
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void look() throws IOException {
        size = channel.size();
        var end = 0L;
        for (var next = next(0); next.isPresent(); next = next(end)) {
            damaged += next.get().start() - end;
            end = next.get().end();
            frames++;
        }
        torn = size - end;
        if (torn > 0) {
            cut(end);
        }
    }

    /**
     * Writes payloads behind each other; they are on the disk when this returns.
     *
     * @throws IOException when they are not; the file is then as it was before
     */
    void append(Iterable<byte[]> payloads) throws IOException {
        var before = size;
        try {
            var position = size;
            var count = 0;
            for (var payload : payloads) {
                position = write(payload, position);
                count++;
            }
            channel.force(false);
            size = position;
            frames += count;
        } catch (IOException e) {
            undo(before, e);
            throw e;
        }
    }

    private long write(byte[] payload, long position) throws IOException {
        var buffer = ByteBuffer.allocate(Frame.size(payload));
        Frame.write(payload, buffer);
        buffer.flip();
        var at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        return at;
    }

    private void undo(long before, IOException why) {
        try {
            cut(before);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void cut(long end) throws IOException {
        channel.truncate(end);
        channel.force(true);
        size = end;
    }

    /** Forgets everything: all of it was read. */
    void clear() throws IOException {
        cut(0);
        frames = 0;
    }

    /** The first frame that is whole and begins at a position or behind it. */
    Optional<Frame> next(long position) throws IOException {
        for (var at = position; at >= 0; at = mark(at + 1)) {
            var frame = frame(at);
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private Optional<Frame> frame(long start) throws IOException {
        if (start + Frame.HEADER > size) {
            return Optional.empty();
        }
        var header = read(start, Frame.HEADER);
        var mark = header.getInt();
        var length = header.getInt();
        var checksum = header.getInt();
        if (mark != Frame.MARK || length < 0 || length > Frame.LARGEST || start + Frame.HEADER + length > size) {
            return Optional.empty();
        }
        var payload = read(start + Frame.HEADER, length).array();
        return Frame.checksum(payload) == checksum ? Optional.of(new Frame(payload, start)) : Optional.empty();
    }

    /** Where the next mark is, -1 where there is none. */
    private long mark(long from) throws IOException {
        for (var at = from; at + Integer.BYTES <= size; at += CHUNK) {
            var buffer = read(at, (int) Math.min(CHUNK + Integer.BYTES - 1, size - at));
            for (var i = 0; i + Integer.BYTES <= buffer.limit(); i++) {
                if (buffer.getInt(i) == Frame.MARK) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file is shorter than it was");
            }
        }
        return buffer.flip();
    }

    /** Bytes in the file. */
    long size() {
        return size;
    }

    /** Frames in the file. */
    int frames() {
        return frames;
    }

    /** Bytes between whole frames that could not be read when the file was opened: none unless the disk is at fault. */
    long damaged() {
        return damaged;
    }

    /** Bytes behind the last whole frame that were cut off when the file was opened: nobody was told they are safe. */
    long torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
