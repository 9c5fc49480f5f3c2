package io.debrief.ingest.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schemes in which the secret itself comes along and nothing in the body is signed. Compared by digest, so that its
 * length shows in no time either.
 */
final class SharedSecret {

    /** What can stand in an address as it is, and is long enough not to be guessed. */
    private static final Pattern PATH_TOKEN = Pattern.compile("[A-Za-z0-9_~-]{16,256}");

    private SharedSecret() {}

    /** {@code Authorization: Bearer SECRET}. */
    static Verifier bearer(SchemeSettings settings) {
        return comparing(settings.needed(), attempt -> credentials(attempt, "bearer "));
    }

    /** {@code Authorization: Basic}; a secret is {@code user:password}. */
    static Verifier basic(SchemeSettings settings) {
        for (var secret : settings.needed()) {
            var colon = secret.indexOf(':');
            if (colon < 1 || colon == secret.length() - 1) {
                throw new BadSecretException("needs secrets of the form user:password");
            }
        }
        return comparing(settings.secrets(), attempt -> decoded(credentials(attempt, "basic ")));
    }

    /** The secret in the header that {@code header} names. */
    static Verifier header(SchemeSettings settings) {
        var name = settings.header("header");
        if (name == null) {
            throw new BadSecretException("needs the name of the header with the secret as 'header'");
        }
        return header(name, settings);
    }

    /** The secret in a header of a sender that has a name for it. */
    static Verifier header(String name, SchemeSettings settings) {
        return comparing(settings.needed(), attempt -> attempt.headers().first(name));
    }

    /** The secret as the last part of the address. */
    static Verifier path(SchemeSettings settings) {
        if (!settings.needed().stream()
                .allMatch(secret -> PATH_TOKEN.matcher(secret).matches())) {
            throw new BadSecretException(
                    "needs secrets of at least 16 letters, digits, hyphens and underscores, since they are part of its address");
        }
        return comparing(settings.secrets(), Attempt::token);
    }

    private static Verifier comparing(List<String> secrets, Function<Attempt, @Nullable String> given) {
        var expected = secrets.stream().map(SharedSecret::digest).toList();
        return attempt -> {
            var secret = given.apply(attempt);
            if (secret == null) {
                return Proof.decided(Proof.Verdict.MISSING);
            }
            var right = false;
            for (var one : expected) {
                right |= MessageDigest.isEqual(one, digest(secret));
            }
            return Proof.decided(right ? Proof.Verdict.TOKEN : Proof.Verdict.WRONG);
        };
    }

    private static @Nullable String credentials(Attempt attempt, String kind) {
        var header = attempt.headers().first("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(kind)
                ? header.substring(kind.length()).strip()
                : null;
    }

    /** In its one right spelling, so that no other passes for it. */
    private static @Nullable String decoded(@Nullable String credentials) {
        try {
            var bytes = Base64.getDecoder().decode(credentials == null ? "" : credentials);
            return Base64.getEncoder().encodeToString(bytes).equals(credentials)
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
