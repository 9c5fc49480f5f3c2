package io.debrief.platform.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers: random ones, and such that the same name always has the same. */
public final class Ids {

    /** The namespace of all name-based ids of Debrief. */
    public static final UUID NAMESPACE = UUID.fromString("6f1c6b1e-6a63-5f0e-9d0b-6465627269ef");

    private Ids() {}

    /** A new random id. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /** The id of a name: version 5 of RFC 9562, in {@link #NAMESPACE}. */
    public static UUID named(String name) {
        return named(NAMESPACE, name);
    }

    /** The id of a name in a namespace: version 5 of RFC 9562. */
    public static UUID named(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x0000000000005000L;
            long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
