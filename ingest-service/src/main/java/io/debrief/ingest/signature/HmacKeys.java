package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one source.
 *
 * @param keys one, or two while one replaces the other
 */
record HmacKeys(List<SecretKeySpec> keys) {

    private static final String HMAC = "HmacSHA256";

    /** Secrets that are keys as they stand. */
    static HmacKeys ofTexts(List<String> secrets) {
        return ofBytes(secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    static HmacKeys ofBytes(List<byte[]> secrets) {
        return new HmacKeys(
                secrets.stream().map(secret -> new SecretKeySpec(secret, HMAC)).toList());
    }

    /** One computation for each key, which has what stands before the body already. */
    List<Mac> begin(String before) {
        var bytes = before.getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> mac(key, bytes)).toList();
    }

    private static Mac mac(SecretKeySpec key, byte[] before) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(before);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
