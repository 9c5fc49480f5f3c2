package io.debrief.drafting.understanding;

import java.text.Normalizer;
import java.util.Arrays;

/** A text without mark-up, invisible characters and look-alike digits, that still knows where each character stood. */
public final class PlainText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** The plain form of a raw text from an offset on, in linear time. */
    public static PlainText of(String raw, int from) {
        Builder builder = new Builder(raw.length() - from + 16);
        int i = from;
        while (i < raw.length()) {
            i = builder.take(raw, i);
        }
        return builder.build();
    }

    /** The plain characters. */
    public String text() {
        return text;
    }

    /** Where a plain character begins in the raw text. */
    public int rawStart(int plain) {
        return starts[plain];
    }

    /** Where a plain stretch that ends before this position ends in the raw text. */
    public int rawEnd(int plainEnd) {
        return ends[plainEnd - 1];
    }

    /** Whether the text holds characters that reorder what a reader sees. */
    public static boolean reorders(String raw) {
        return raw.chars().anyMatch(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
    }

    private static final class Builder {
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Builder(int capacity) {
            out = new StringBuilder(capacity);
            starts = new int[capacity];
            ends = new int[capacity];
        }

        PlainText build() {
            return new PlainText(out.toString(), starts, ends);
        }

        int take(String raw, int i) {
            char c = raw.charAt(i);
            if (c == '<') {
                int end = markup(raw, i);
                if (end > 0) {
                    return end;
                }
            }
            if (c == '&') {
                int end = entity(raw, i);
                if (end > 0) {
                    return end;
                }
            }
            if (c < 0x80) {
                add(c, i, i + 1);
                return i + 1;
            }
            int cp = raw.codePointAt(i);
            int end = i + Character.charCount(cp);
            folded(cp, i, end);
            return end;
        }

        /** Slack's links, mentions and channels: {@code <@U1>}, {@code <#C1|name>}, {@code <https://…|label>}. */
        private int markup(String raw, int i) {
            int close = raw.indexOf('>', i + 1);
            if (close < 0 || close - i > 2000) {
                return -1;
            }
            char sort = raw.charAt(i + 1);
            boolean link = raw.startsWith("http", i + 1) || raw.startsWith("mailto:", i + 1);
            if (sort != '@' && sort != '#' && sort != '!' && !link) {
                return -1;
            }
            int bar = raw.indexOf('|', i);
            int nameEnd = bar > 0 && bar < close ? bar : close;
            if (sort == '!') {
                add('@', i, i + 2);
                copy(raw, i + 2, nameEnd);
            } else if (sort == '#' && nameEnd < close) {
                add('#', i, i + 2);
                copy(raw, nameEnd + 1, close);
            } else {
                if (link && nameEnd < close) {
                    copy(raw, nameEnd + 1, close);
                    add(' ', nameEnd, nameEnd + 1);
                }
                copy(raw, i + 1, nameEnd);
            }
            ends[out.length() - 1] = close + 1;
            return close + 1;
        }

        private int entity(String raw, int i) {
            String[][] known = {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"&#39;", "'"}};
            for (String[] entity : known) {
                if (raw.startsWith(entity[0], i)) {
                    add(entity[1].charAt(0), i, i + entity[0].length());
                    return i + entity[0].length();
                }
            }
            return -1;
        }

        private void folded(int cp, int start, int end) {
            if (invisible(cp)) {
                return;
            }
            int digit = Character.isDigit(cp) ? Character.digit(cp, 10) : -1;
            if (digit >= 0) {
                add((char) ('0' + digit), start, end);
                return;
            }
            switch (cp) {
                case 0x2018, 0x2019 -> add('\'', start, end);
                case 0x201c, 0x201d, 0x201e, 0xab, 0xbb -> add('"', start, end);
                case 0x2212, 0x2010, 0x2011 -> add('-', start, end);
                default -> {
                    String folded = Normalizer.normalize(new String(Character.toChars(cp)), Normalizer.Form.NFKC);
                    folded.chars().forEach(c -> add((char) c, start, end));
                }
            }
        }

        private static boolean invisible(int cp) {
            return (cp >= 0x200b && cp <= 0x200f)
                    || (cp >= 0x202a && cp <= 0x202e)
                    || (cp >= 0x2060 && cp <= 0x2069)
                    || cp == 0xfeff
                    || cp == 0xad
                    || (cp >= 0xe0000 && cp <= 0xe007f)
                    || (cp >= 0xfe00 && cp <= 0xfe0f);
        }

        private void copy(String raw, int from, int to) {
            for (int k = from; k < to; k++) {
                add(raw.charAt(k), k, k + 1);
            }
        }

        private void add(char c, int start, int end) {
            int at = out.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, at * 2);
                ends = Arrays.copyOf(ends, at * 2);
            }
            starts[at] = start;
            ends[at] = end;
            out.append(c);
        }
    }
}
