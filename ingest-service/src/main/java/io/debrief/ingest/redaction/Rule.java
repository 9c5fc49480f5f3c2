package io.debrief.ingest.redaction;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of secret looks.
 *
 * @param id a stable name, lower-case words joined by hyphens
 * @param keywords lower-case texts of which one must be there before a pattern is tried
 * @param needs another text that must be there too
 * @param patterns linear-time patterns; the first group that matched is the secret, the whole match where there is none
 * @param entropy the least Shannon entropy of the secret, in bits a character
 * @param mixed whether the secret must hold a digit or a sign beside letters
 * @param allow what a secret of this rule never looks like
 */
record Rule(
        String id,
        List<String> keywords,
        @Nullable String needs,
        List<Pattern> patterns,
        double entropy,
        boolean mixed,
        List<Pattern> allow) {

    /** Whether a text that matched is taken for a secret. */
    boolean takes(String secret) {
        return !secret.contains(Marker.START)
                && (!mixed || isMixed(secret))
                && (entropy == 0 || Entropy.of(secret) >= entropy)
                && allow.stream().noneMatch(pattern -> pattern.matcher(secret).find());
    }

    private static boolean isMixed(String secret) {
        return secret.chars().anyMatch(c -> !Character.isLetter(c) && "-_.".indexOf(c) < 0);
    }
}
