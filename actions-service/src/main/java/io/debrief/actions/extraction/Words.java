package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a piece of text, lower case, without mark-up. */
final class Words {

    private Words() {}

    /** Words are runs of letters, digits, hyphens, underscores and apostrophes; edges are trimmed of the last three. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length() && isWordPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                add(words, text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\'' || c == '\u2019';
    }

    private static void add(List<String> words, String raw) {
        var from = 0;
        var to = raw.length();
        while (from < to && !Character.isLetterOrDigit(raw.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(raw.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            words.add(raw.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        }
    }
}
