package io.debrief.timeline.entry;

/** Text on its way into documents that others open. */
final class Export {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Export() {}

    /** Text whose bidirectional controls act on nothing outside it. */
    static String isolated(String text) {
        return text.chars().anyMatch(Export::isControl) ? FIRST_STRONG_ISOLATE + closed(text) + POP_ISOLATE : text;
    }

    /** Ends what the text opens, and drops ends of what it did not open, so that it cannot leave its isolation. */
    private static String closed(String text) {
        var closed = new StringBuilder(text.length() + 4);
        int isolates = 0;
        int embeddings = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == POP_ISOLATE) {
                if (isolates == 0) {
                    continue;
                }
                isolates--;
            } else if (c == '\u202c') {
                if (embeddings == 0) {
                    continue;
                }
                embeddings--;
            } else if (c >= '\u2066' && c <= FIRST_STRONG_ISOLATE) {
                isolates++;
            } else if (isControl(c)) {
                embeddings++;
            }
            closed.append(c);
        }
        return closed.append("\u202c".repeat(embeddings))
                .append(String.valueOf(POP_ISOLATE).repeat(isolates))
                .toString();
    }

    private static boolean isControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** A CSV cell that no spreadsheet takes for a formula. */
    static String cell(String text) {
        var isolated = isolated(text);
        var safe = startsFormula(text) || startsFormula(isolated) ? "'" + isolated : isolated;
        boolean quote = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** Text within a Markdown line: nothing in it is markup, and it stays on its line. */
    static String inline(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (char c : isolated(text.replaceAll("\\s+", " ").strip()).toCharArray()) {
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '#', '|', '!', '~' ->
                    escaped.append('\\').append(c);
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
