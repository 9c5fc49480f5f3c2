package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The verbatim stretches of a sentence, and the sentence with blanks in their place. */
final class Quotes {

    /** A quoted stretch: its words and where it stands. */
    record Quote(String words, int start, int end) {}

    /** Where a quotation stands in a text. */
    record Place(int start, int end) {}

    private final List<Quote> quotes = new ArrayList<>();
    private final StringBuilder blanked;

    Quotes(String sentence) {
        blanked = new StringBuilder(sentence);
        int i = 0;
        while (i < sentence.length()) {
            int close = closing(sentence, i);
            if (close > i + 1) {
                quotes.add(new Quote(sentence.substring(i + 1, close), i, close + 1));
                for (int k = i; k <= close; k++) {
                    blanked.setCharAt(k, ' ');
                }
                i = close;
            }
            i++;
        }
    }

    /** Where a quotation that opens here closes; curly marks nest, straight ones do not. */
    private static int closing(String sentence, int i) {
        char open = sentence.charAt(i);
        if (open == '"') {
            return sentence.indexOf('"', i + 1);
        }
        if (open != '“' && open != '«') {
            return -1;
        }
        char shut = open == '“' ? '”' : '»';
        int depth = 0;
        for (int k = i; k < sentence.length(); k++) {
            char c = sentence.charAt(k);
            depth += c == open ? 1 : c == shut ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        return -1;
    }

    List<Quote> all() {
        return quotes;
    }

    String blanked() {
        return blanked.toString();
    }

    /** Where the words stand in a text, each piece between ellipses in order; null where they do not. */
    static @org.jspecify.annotations.Nullable Place find(String words, CitedText text) {
        Folded hay = Folded.of(text.text());
        int from = 0;
        int start = -1;
        int end = -1;
        for (String piece : words.split("…|\\[…]|\\.\\.\\.", -1)) {
            String needle = Folded.of(piece).text.strip();
            if (needle.isEmpty()) {
                continue;
            }
            int at = bounded(hay.text, needle, from);
            if (at < 0) {
                return null;
            }
            start = start < 0 ? hay.plain.rawStart(hay.origin[at]) : start;
            from = at + needle.length();
            end = hay.plain.rawEnd(hay.origin[from - 1] + 1);
        }
        return start < 0 ? null : new Place(start, end);
    }

    private static int bounded(String hay, String needle, int from) {
        int at = hay.indexOf(needle, from);
        while (at >= 0) {
            int end = at + needle.length();
            boolean before = at == 0 || !wordly(hay.charAt(at - 1)) || !wordly(needle.charAt(0));
            boolean after =
                    end == hay.length() || !wordly(hay.charAt(end)) || !wordly(needle.charAt(needle.length() - 1));
            if (before && after) {
                return at;
            }
            at = hay.indexOf(needle, at + 1);
        }
        return -1;
    }

    private static boolean wordly(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** A plain text with every run of white space as one blank. */
    private record Folded(String text, int[] origin, PlainText plain) {

        static Folded of(String raw) {
            PlainText plain = PlainText.of(raw, 0);
            StringBuilder out = new StringBuilder();
            int[] origin = new int[plain.text().length() + 1];
            boolean blank = false;
            for (int i = 0; i < plain.text().length(); i++) {
                char c = plain.text().charAt(i);
                boolean space = Character.isWhitespace(c);
                if (!space || !blank) {
                    origin[out.length()] = i;
                    out.append(space ? ' ' : c);
                }
                blank = space;
            }
            return new Folded(out.toString(), origin, plain);
        }
    }
}
