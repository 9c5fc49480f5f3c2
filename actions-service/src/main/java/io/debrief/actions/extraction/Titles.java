package io.debrief.actions.extraction;

import java.util.Locale;
import java.util.regex.Pattern;

/** The title of a candidate: its own words as an imperative, nothing added. */
final class Titles {

    private static final int LONGEST = 140;

    /** What a tail notes about owner, day and state is shown beside the title, not in it. */
    private static final Pattern NOTE = Pattern.compile(
            "\\s*(\\((owner|assignee|assigned to|dri|due|by|done|completed|wip|in progress|@)[^()]{0,80}\\)"
                    + "|\\s[-\u2013\u2014]\\s@[\\w.-]{1,40})\\.?$",
            Pattern.CASE_INSENSITIVE);

    private Titles() {}

    static String of(String quote) {
        var plain = Plain.of(quote);
        var rest = plain.substring(Opening.of(plain).place()).strip();
        rest = withoutTail(NOTE.matcher(rest.isEmpty() ? plain : rest).replaceFirst(""));
        var space = rest.indexOf(' ');
        var first = space < 0 ? rest : rest.substring(0, space);
        var base = Lemmas.gerund(first.toLowerCase(Locale.ROOT));
        if (base != null && space > 0) {
            rest = base + rest.substring(space);
        }
        return shortened(capital(rest));
    }

    private static String withoutTail(String text) {
        var end = text.length();
        while (end > 1 && ".,;:!?([-\u2013 ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var cut = text.substring(0, end);
        if (cut.endsWith("\"") && cut.indexOf('"') == cut.length() - 1) {
            return cut.substring(0, cut.length() - 1);
        }
        return cut.endsWith(")") && cut.indexOf('(') < 0 ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space > 40 ? space : LONGEST - 1) + "\u2026";
    }
}
