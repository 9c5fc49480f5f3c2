package io.debrief.console.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password's hash as the logins file holds it: {@code pbkdf2-sha256:iterations:salt:hash}, both in Base64. */
public final class PasswordHash {

    /** Fewer iterations than this are refused: someone truncated or mistyped the file. */
    private static final int FEWEST_ITERATIONS = 10_000;

    /** More than this would let a file stall a login for minutes. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private static final int SHORTEST = 16;

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Reads a hash.
     *
     * @throws IllegalArgumentException where the text is no such hash, or a careless one
     */
    public static PasswordHash parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals("pbkdf2-sha256")) {
            throw new IllegalArgumentException("a password hash reads pbkdf2-sha256:iterations:salt:hash");
        }
        var iterations = Integer.parseInt(parts[1]);
        var salt = Base64.getDecoder().decode(parts[2]);
        var hash = Base64.getDecoder().decode(parts[3]);
        if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations stand between " + FEWEST_ITERATIONS + " and "
                    + MOST_ITERATIONS + ", not " + iterations);
        }
        if (salt.length < 8 || hash.length < SHORTEST) {
            throw new IllegalArgumentException("salt or hash is too short");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** Whether this is the password, compared in constant time. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password));
    }

    private byte[] derive(String password) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, hash.length * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
