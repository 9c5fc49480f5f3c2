package io.debrief.drafting.export;

import java.util.ArrayDeque;

/** Keeps controls of writing direction inside the text they came with (Unicode UAX 9). */
final class Isolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_FORMATTING = '\u202c';

    private Isolation() {}

    /** The text, closed and isolated where it holds such controls. */
    static String isolate(String text) {
        if (text.chars().noneMatch(Isolation::control)) {
            return text;
        }
        var open = new ArrayDeque<Character>();
        var kept = new StringBuilder().append(FIRST_STRONG_ISOLATE);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == POP_FORMATTING || c == POP_ISOLATE) {
                if (open.isEmpty() || open.peek() != c) {
                    continue;
                }
                open.pop();
            } else if (control(c)) {
                open.push(c >= '\u2066' ? POP_ISOLATE : POP_FORMATTING);
            }
            kept.append(c);
        }
        open.forEach(kept::append);
        return kept.append(POP_ISOLATE).toString();
    }

    private static boolean control(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
