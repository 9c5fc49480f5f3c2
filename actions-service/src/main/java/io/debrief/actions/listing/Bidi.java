package io.debrief.actions.listing;

/**
 * Keeps bidirectional controls of a text from reaching what stands beside it: every embedding, override and isolate is
 * closed inside, stray closers are dropped, and the whole is isolated (Unicode Standard Annex 9).
 */
final class Bidi {

    private static final char EMBED_END = '\u202c';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char ISOLATE_END = '\u2069';

    private Bidi() {}

    static String isolated(String text) {
        if (text.chars().noneMatch(c -> isControl((char) c))) {
            return text;
        }
        var out = new StringBuilder().append(FIRST_STRONG_ISOLATE);
        var open = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == EMBED_END || c == ISOLATE_END) {
                if (!open.isEmpty() && open.charAt(open.length() - 1) == c) {
                    open.setLength(open.length() - 1);
                    out.append(c);
                }
                continue;
            }
            if (isControl(c)) {
                open.append(c >= '\u2066' ? ISOLATE_END : EMBED_END);
            }
            out.append(c);
        }
        return out.append(open.reverse()).append(ISOLATE_END).toString();
    }

    private static boolean isControl(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
