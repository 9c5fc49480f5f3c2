package io.debrief.ingest.redaction;

/** Shannon entropy: how surprising a text's characters are. */
final class Entropy {

    private static final int ASCII = 128;

    private Entropy() {}

    /** Bits a character: 0 for one repeated character, at most 4 for hexadecimal digits. */
    static double of(String text) {
        var counts = new int[ASCII];
        for (var i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & (ASCII - 1)]++;
        }
        var entropy = 0.0;
        for (var count : counts) {
            if (count > 0) {
                var share = (double) count / text.length();
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }
}
