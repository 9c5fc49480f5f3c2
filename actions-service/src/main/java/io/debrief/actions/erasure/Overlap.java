package io.debrief.actions.erasure;

import java.util.Collection;
import java.util.HashSet;

/** Whether a quote has words of a text in common, verbatim but for spacing. */
final class Overlap {

    private static final int ENOUGH = 20;
    private static final int LEAST = 8;

    private Overlap() {}

    /**
     * Whether they share at least 20 characters in a row, or all of a text that is shorter than that.
     *
     * @param quote what was quoted
     * @param texts what was erased; texts under 8 characters say nothing by themselves
     */
    static boolean of(String quote, Collection<String> texts) {
        var words = normal(quote);
        return texts.stream().map(Overlap::normal).anyMatch(text -> shares(words, text));
    }

    private static boolean shares(String quote, String text) {
        if (text.length() < ENOUGH || quote.length() < ENOUGH) {
            var shorter = text.length() < quote.length() ? text : quote;
            var longer = text.length() < quote.length() ? quote : text;
            return shorter.length() >= LEAST && longer.contains(shorter);
        }
        var pieces = new HashSet<String>();
        for (var i = 0; i + ENOUGH <= quote.length(); i++) {
            pieces.add(quote.substring(i, i + ENOUGH));
        }
        for (var i = 0; i + ENOUGH <= text.length(); i++) {
            if (pieces.contains(text.substring(i, i + ENOUGH))) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
