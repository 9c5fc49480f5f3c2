package io.debrief.standalone.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords as {@code pbkdf2-sha256:iterations:salt:hash}, salt and hash in base64. */
public final class Passwords {

    /** OWASP's figure for PBKDF2 with HMAC-SHA256, 2023. */
    private static final int ITERATIONS = 600_000;

    private static final int HASH_BITS = 256;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Pattern COLON = Pattern.compile(":");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The hash to store for a password. */
    public static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return SCHEME + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ITERATIONS));
    }

    /** Whether a password is the one a hash was made from; false for a hash of another scheme. */
    public static boolean matches(String password, String hash) {
        var parts = COLON.split(hash, -1);
        if (parts.length != 4 || !SCHEME.equals(parts[0])) {
            return false;
        }
        var salt = Base64.getDecoder().decode(parts[2]);
        var expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** A password of 16 letters and digits in groups of four, none easily mistaken: 79 bits. */
    public static String generate() {
        return secret(4) + "-" + secret(4) + "-" + secret(4) + "-" + secret(4);
    }

    /** Letters and digits drawn at random, about 4.95 bits each. */
    public static String secret(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks PBKDF2", e);
        }
    }
}
