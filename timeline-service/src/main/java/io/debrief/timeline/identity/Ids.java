package io.debrief.timeline.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The lasting ids of lines and incidents: name-based uuids, version 5 (RFC 9562 §5.5). */
public final class Ids {

    /** The namespace of all ids made here: uuid5 of the DNS namespace and {@code timeline.debrief.io}. */
    public static final UUID NAMESPACE =
            uuid5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "timeline.debrief.io");

    private Ids() {}

    /** The id of the line of a fold; also the uuid of the incident which that line opened. */
    public static UUID ofFold(String fold) {
        return uuid5(NAMESPACE, fold);
    }

    /** The uuid of the incident which a lasting key, such as an {@code inc-*} channel, opened. */
    public static UUID ofKey(String key) {
        return uuid5(NAMESPACE, "opener|" + key);
    }

    /** The uuid of the incident which a person opened by hand with this ruling. */
    public static UUID ofOpening(UUID ruling) {
        return uuid5(NAMESPACE, "open|" + ruling);
    }

    /** The line id of the note which this ruling wrote. */
    public static UUID ofNote(UUID ruling) {
        return uuid5(NAMESPACE, noteFold(ruling));
    }

    /** The fold of the note which this ruling wrote. */
    private static String noteFold(UUID ruling) {
        return "note|" + ruling;
    }

    /** A name-based uuid, version 5: SHA-1 of namespace and name. */
    public static UUID uuid5(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
