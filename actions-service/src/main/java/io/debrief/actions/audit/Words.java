package io.debrief.actions.audit;

/** Others' words on a terminal: one line, no control characters, no more than fits. */
final class Words {

    private Words() {}

    /** One line without what a terminal would obey or turn round. */
    static String line(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == '\u00a0') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append('\ufffd');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** Cut at its end. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    /** A file's name, cut at its front: names differ at their ends. */
    static String name(String name, int most) {
        var line = line(name);
        var length = line.codePointCount(0, line.length());
        return length <= most ? line : "\u2026" + line.substring(line.offsetByCodePoints(0, length - most + 1));
    }
}
