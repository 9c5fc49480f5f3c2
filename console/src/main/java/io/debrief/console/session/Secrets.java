package io.debrief.console.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts nobody can guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, in URL-safe letters. */
    static String next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
