package io.debrief.ingest.signal;

import io.debrief.platform.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;

/** Deterministic identity: canonical texts made of a provider's own ids, and UUIDs of version 5 (RFC 9562) from them. */
public final class Identity {

    private static final int LONGEST_PART = 200;

    private Identity() {}

    /** The UUID of version 5 of a canonical text. */
    public static UUID of(String canonical) {
        return Ids.named("signal:" + canonical);
    }

    /** Joins parts so that different parts never give the same text; parts beyond 200 characters are hashed. */
    public static String join(String... parts) {
        var joined = new StringJoiner("|");
        for (var part : parts) {
            joined.add(escaped(part));
        }
        return joined.toString();
    }

    /** The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static String escaped(String part) {
        var bounded = part.length() > LONGEST_PART ? "sha256:" + sha256(part) : part;
        return bounded.indexOf('|') < 0 && bounded.indexOf('\\') < 0
                ? bounded
                : bounded.replace("\\", "\\\\").replace("|", "\\p");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
