package io.debrief.actions.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * HTML read as the lists and headings it means, character for character: the result is as long as the text, so that
 * every place in it is the same place in the text.
 */
final class Markup {

    private static final Pattern IS_HTML =
            Pattern.compile("<(li|h[1-6]|p|tr)\\b[^<>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TAG = 2000;
    private static final Map<String, String> OPENING = Map.ofEntries(
            Map.entry("li", "\n- "),
            Map.entry("h1", "\n# "),
            Map.entry("h2", "\n##"),
            Map.entry("h3", "\n##"),
            Map.entry("h4", "\n##"),
            Map.entry("p", "\n"),
            Map.entry("br", "\n"),
            Map.entry("tr", "\n"),
            Map.entry("td", "|"),
            Map.entry("th", "|"),
            Map.entry("table", "\n"));
    private static final Map<String, String> CLOSING = Map.ofEntries(
            Map.entry("li", "\n"),
            Map.entry("h1", "\n"),
            Map.entry("h2", "\n"),
            Map.entry("h3", "\n"),
            Map.entry("h4", "\n"),
            Map.entry("p", "\n"),
            Map.entry("tr", "|\n"),
            Map.entry("table", "\n\n"));

    private Markup() {}

    /** The text itself where it is no HTML. */
    static String masked(String text) {
        if (!IS_HTML.matcher(text).find()) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            var close = text.charAt(i) == '<' ? tagEnd(text, i) : -1;
            if (close < 0) {
                out.append(text.charAt(i));
                i++;
            } else {
                out.append(mask(text, i, close + 1));
                i = close + 1;
            }
        }
        return out.toString();
    }

    private static int tagEnd(String text, int open) {
        if (open + 1 >= text.length() || !(Character.isLetter(text.charAt(open + 1)) || text.charAt(open + 1) == '/')) {
            return -1;
        }
        var limit = Math.min(text.length(), open + LONGEST_TAG);
        for (var i = open + 1; i < limit; i++) {
            var c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static String mask(String text, int from, int to) {
        var closing = text.charAt(from + 1) == '/';
        var start = closing ? from + 2 : from + 1;
        var end = start;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        var name = text.substring(start, end).toLowerCase(Locale.ROOT);
        var mark = (closing ? CLOSING : OPENING).getOrDefault(name, "");
        var length = to - from;
        return mark.length() > length ? " ".repeat(length) : mark + " ".repeat(length - mark.length());
    }
}
