package io.debrief.ingest.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands where a secret stood: equal secrets give equal markers, and a marker gives nobody the secret back. */
public final class Marker {

    static final String START = "‹redacted:";
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;
    private static final int SHOWN = 4;

    private final Mac prototype;

    /**
     * Markers of one installation.
     *
     * @param key the installation's key, at least 16 bytes
     */
    public Marker(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the redaction key needs at least " + SHORTEST_KEY + " bytes");
        }
        try {
            prototype = Mac.getInstance(HMAC);
            prototype.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    String of(String rule, String secret) {
        var hash = mac().doFinal(secret.getBytes(StandardCharsets.UTF_8));
        return START + rule + ":" + HexFormat.of().formatHex(hash, 0, SHOWN) + "›";
    }

    /** A copy is ready to use, and needs no look-up of providers. */
    private Mac mac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + HMAC + " can be copied", e);
        }
    }
}
