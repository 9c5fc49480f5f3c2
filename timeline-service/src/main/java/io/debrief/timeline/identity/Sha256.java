package io.debrief.timeline.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A SHA-256 hash that can be added up modulo 2^256, so that the hash of a set needs no order and changes with its members.
 *
 * @param a the highest 64 bits
 * @param b the next
 * @param c the next
 * @param d the lowest 64 bits
 */
public record Sha256(long a, long b, long c, long d) {

    /** The sum of nothing. */
    public static final Sha256 ZERO = new Sha256(0, 0, 0, 0);

    private static final Sha256 ONE = new Sha256(0, 0, 0, 1);

    /** The hash of a text in UTF-8. */
    public static Sha256 of(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Sha256(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The sum of both, modulo 2^256. */
    public Sha256 plus(Sha256 other) {
        long low = d + other.d;
        long carry = carry(d, other.d, low);
        long third = c + other.c + carry;
        carry = carry(c, other.c, third);
        long second = b + other.b + carry;
        carry = carry(b, other.b, second);
        return new Sha256(a + other.a + carry, second, third, low);
    }

    /** What this is without the other, modulo 2^256. */
    public Sha256 minus(Sha256 other) {
        return plus(new Sha256(~other.a, ~other.b, ~other.c, ~other.d)).plus(ONE);
    }

    /** Sixty-four lower-case hexadecimal digits. */
    public String hex() {
        return "%016x%016x%016x%016x".formatted(a, b, c, d);
    }

    private static long carry(long x, long y, long sum) {
        return ((x & y) | ((x | y) & ~sum)) >>> 63;
    }
}
