package io.debrief.ingest.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of a stream, and stops where it would be more than allowed. */
final class CountedStream extends FilterInputStream {

    private final long most;
    private long read;

    CountedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Bytes read so far. */
    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = in.read(into, from, length);
        counted(Math.max(0, some));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int bytes) {
        read += bytes;
        if (read > most) {
            throw new UnusableFileException("The zip unpacks to more than an export holds.");
        }
    }
}
