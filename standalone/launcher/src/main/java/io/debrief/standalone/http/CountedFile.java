package io.debrief.standalone.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A file that tells how much of it was read. */
final class CountedFile extends FilterInputStream {

    private final LongConsumer told;
    private long read;

    private CountedFile(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    static InputStream open(Path file, LongConsumer told) {
        try {
            return new CountedFile(Files.newInputStream(file), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = in.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        told.accept(read);
    }
}
