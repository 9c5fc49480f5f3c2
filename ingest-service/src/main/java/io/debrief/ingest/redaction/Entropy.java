package io.debrief.ingest.redaction;

import java.util.HashMap;

/** Shannon entropy: how surprising a text's characters are. */
final class Entropy {

    private Entropy() {}

    /** Bits a character: 0 for one repeated character, at most 4 for hexadecimal digits. */
    static double of(String text) {
        var counts = new HashMap<Character, Integer>();
        for (var i = 0; i < text.length(); i++) {
            counts.merge(text.charAt(i), 1, Integer::sum);
        }
        var entropy = 0.0;
        for (var count : counts.values()) {
            var share = (double) count / text.length();
            entropy -= share * Math.log(share) / Math.log(2);
        }
        return entropy;
    }
}
