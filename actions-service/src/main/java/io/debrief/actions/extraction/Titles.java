package io.debrief.actions.extraction;

import java.util.Locale;

/** The title of a candidate: its own words as an imperative, nothing added. */
final class Titles {

    private static final int LONGEST = 140;

    private Titles() {}

    static String of(String quote) {
        var plain = Plain.of(quote);
        var rest = plain.substring(Opening.of(plain).place()).strip();
        rest = withoutTail(rest.isEmpty() ? plain : rest);
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
