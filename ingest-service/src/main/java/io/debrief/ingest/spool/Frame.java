package io.debrief.ingest.spool;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How one delivery lies in the file: a mark, the payload's length, the CRC-32C of length and payload (RFC 3720), the
 * payload; all numbers big-endian. The mark begins with a byte that UTF-8 never has, so that the next delivery behind a
 * damaged one can be found.
 *
 * @param payload JSON
 * @param start where it begins in the file
 */
record Frame(byte[] payload, long start) {

    static final int MARK = 0xFF444231;
    static final int HEADER = 12;

    /** Beyond any delivery: a body of 25 MB, the largest, makes signals of a few KB each. */
    static final int LARGEST = 64 * 1024 * 1024;

    /** Where the next one begins. */
    long end() {
        return start + HEADER + payload.length;
    }

    static int size(byte[] payload) {
        return HEADER + payload.length;
    }

    static void write(byte[] payload, ByteBuffer into) {
        into.putInt(MARK).putInt(payload.length).putInt(checksum(payload)).put(payload);
    }

    static int checksum(byte[] payload) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, payload.length));
        sum.update(payload);
        return (int) sum.getValue();
    }
}
