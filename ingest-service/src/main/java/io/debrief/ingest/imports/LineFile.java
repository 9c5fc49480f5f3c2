package io.debrief.ingest.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lines of a file from some byte on; of a line that is far too long only enough is held to see that it is. */
final class LineFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final String ORDER_MARK = "\ufeff";

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int taken;
    private long offset;

    /**
     * Opens a file.
     *
     * @param from the byte to begin with
     * @param longest the bytes a line may have
     */
    LineFile(Path file, long from, int longest) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        this.in = Channels.newInputStream(channel);
        this.longest = longest;
        this.offset = from;
    }

    /**
     * One line.
     *
     * @param text the line without its end; null where it is no text in UTF-8
     * @param tooLong whether it is longer than a line may be; then the text is cut
     */
    record Line(@Nullable String text, boolean tooLong) {}

    /** The next line, null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        var first = offset == 0;
        var line = new ByteArrayOutputStream();
        var more = false;
        while (refill()) {
            more = true;
            var end = taken;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, taken, Math.min(end - taken, longest + 1 - Math.min(line.size(), longest + 1)));
            var ended = end < filled;
            offset += end - taken + (ended ? 1 : 0);
            taken = end + (ended ? 1 : 0);
            if (ended) {
                break;
            }
        }
        return more ? line(line, first) : null;
    }

    /** Bytes of the file that were read as lines. */
    long offset() {
        return offset;
    }

    private Line line(ByteArrayOutputStream bytes, boolean first) {
        if (bytes.size() > longest) {
            return new Line("", true);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return new Line(first && text.startsWith(ORDER_MARK) ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new Line(null, false);
        }
    }

    private boolean refill() throws IOException {
        if (taken == filled) {
            filled = Math.max(0, in.read(buffer));
            taken = 0;
        }
        return taken < filled;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
