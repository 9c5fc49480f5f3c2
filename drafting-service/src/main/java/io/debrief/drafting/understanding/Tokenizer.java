package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a plain text into tokens in linear time; what cannot be read stays a name of its own. */
final class Tokenizer {

    private static final String OPENING = "([{\"'*_~<`";
    private static final String CLOSING = ".,;:!?)]}\"'*_~>`";
    private static final int LONGEST_READ = 256;

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /** The tokens of a plain text; line breaks are marks of their own. */
    static List<Token> tokens(Lexicon lexicon, String text) {
        Tokenizer tokenizer = new Tokenizer(lexicon, text);
        tokenizer.run();
        return lexicon.join(tokenizer.tokens);
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                mark(i, i + 1);
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                int end = i;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                chunk(i, end);
                i = end;
            }
        }
    }

    private void chunk(int from, int to) {
        int start = from;
        boolean code = false;
        while (start < to && OPENING.indexOf(text.charAt(start)) >= 0) {
            code |= text.charAt(start) == '`';
            mark(start, start + 1);
            start++;
        }
        int end = to;
        while (end > start && closes(start, end)) {
            end--;
        }
        if (end > start) {
            core(start, end, code);
        }
        for (int k = end; k < to; k++) {
            mark(k, k + 1);
        }
    }

    private boolean closes(int start, int end) {
        char last = text.charAt(end - 1);
        if (CLOSING.indexOf(last) < 0) {
            return false;
        }
        boolean emoji = last == ':' && end - start > 2 && text.charAt(start) == ':';
        return !emoji;
    }

    private void core(int start, int end, boolean code) {
        String word = text.substring(start, end);
        if (word.length() > LONGEST_READ) {
            add(Shapes.isUrl(word) ? Kind.URL : Kind.IDENT, start, end);
            return;
        }
        int cut = Shapes.isUrl(word) ? -1 : separator(word);
        if (cut > 0) {
            chunk(start, start + cut);
            int length = word.startsWith("->", cut) || word.startsWith("=>", cut) ? 2 : 1;
            mark(start + cut, start + cut + length);
            if (start + cut + length < end) {
                chunk(start + cut + length, end);
            }
            return;
        }
        Kind kind = Shapes.kind(word, code);
        add(kind, start, end);
    }

    /** Marks that join two tokens without a space: arrows, dashes, ellipses, brackets, commas before a word. */
    private static int separator(String word) {
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            boolean arrow = (c == '-' || c == '=') && word.charAt(i + 1) == '>';
            boolean comma = c == ',' && !Character.isDigit(word.charAt(i + 1));
            boolean range = c == '-' && Shapes.isClock(word.substring(0, i)) && Shapes.isClock(word.substring(i + 1));
            boolean dash = c == '—' || c == '–' || c == '→' || c == '…' || c == '(' || c == ')' || c == '"' || c == ';';
            boolean dots = c == '.' && word.charAt(i + 1) == '.';
            if (arrow || comma || range || dash || dots) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNumberWord(String lower) {
        return Units.ENGLISH.number(lower.substring(0, lower.indexOf('-'))) != null;
    }

    private void mark(int start, int end) {
        String mark = text.substring(start, end);
        tokens.add(new Token(Kind.PUNCT, mark, mark, mark, start, end));
    }

    private void add(Kind kind, int start, int end) {
        String word = text.substring(start, end);
        if (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) && "%$€£".indexOf(word.charAt(0)) < 0) {
            mark(start, end);
            return;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String canon = kind == Kind.WORD ? lexicon.canon(lower) : lower;
        boolean region = word.equals("US")
                || lower.equals("us")
                        && !tokens.isEmpty()
                        && tokens.get(tokens.size() - 1).is("in");
        boolean joined =
                region || kind == Kind.WORD && lower.indexOf('-') > 0 && !lexicon.knows(lower) && !isNumberWord(lower);
        tokens.add(new Token(joined ? Kind.IDENT : kind, word, lower, canon, start, end));
    }
}
