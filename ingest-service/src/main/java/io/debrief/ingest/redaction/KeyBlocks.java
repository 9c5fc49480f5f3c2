package io.debrief.ingest.redaction;

import java.util.List;

/**
 * Finds private keys in PEM armour, on lines or with {@code \n} written out, whole or cut at either end.
 */
final class KeyBlocks implements Finder {

    static final String RULE = "private-key";

    private static final int LONGEST_KEY = 16_384;
    private static final int LONGEST_LABEL = 60;
    private static final int SHORTEST_LINE = 16;
    private static final int SHORTEST_REST = 24;

    @Override
    public List<String> keywords() {
        return List.of("private key");
    }

    @Override
    public int look(Scan scan, int start, int end) {
        var text = scan.text();
        var label = text.substring(Math.max(0, start - LONGEST_LABEL), start);
        var begin = label.lastIndexOf("BEGIN ");
        var last = label.lastIndexOf("END ");
        if (begin > last && isArmour(label, begin)) {
            return block(scan, dashesBefore(text, start - label.length() + begin), dashesAfter(text, end));
        }
        return last >= 0 && isArmour(label, last)
                ? rest(scan, start - label.length() + last, dashesAfter(text, end))
                : end;
    }

    private static boolean isArmour(String label, int place) {
        return label.startsWith("--", place - 2) || label.startsWith("-- ", place - 3);
    }

    /** From its first line to its last, or to where what may be a key ends. */
    private static int block(Scan scan, int start, int body) {
        var text = scan.text();
        var end = ending(text, body);
        if (end < 0) {
            end = keyLines(text, body);
            if (end == text.length()) {
                scan.openLine(start);
            }
        }
        if (end > body + 2) {
            scan.found(start, end, RULE, text.substring(start, end), Finding.SHAPE);
        }
        return Math.max(end, body);
    }

    /** What stands before a last line whose first one is missing. */
    private static int rest(Scan scan, int label, int end) {
        var text = scan.text();
        var start = dashesBefore(text, label);
        var i = start;
        var letters = 0;
        while (i > 0 && i > start - LONGEST_KEY && isKey(text, i - 1)) {
            letters += Chars.isBase64(text.charAt(i - 1)) ? 1 : 0;
            i--;
        }
        if (letters >= SHORTEST_REST) {
            scan.found(i, end, RULE, text.substring(i, end), Finding.SHAPE);
        }
        return end;
    }

    /** Where the key's last line ends; negative where there is none before another key. */
    private static int ending(String text, int body) {
        var reach = Math.min(text.length(), body + LONGEST_KEY);
        var end = text.indexOf("---END ", body, reach);
        end = end < 0 ? text.indexOf("--- END ", body, reach) : end;
        var other = text.indexOf("--BEGIN ", body, reach);
        if (end < 0 || (other >= 0 && other < end)) {
            return -1;
        }
        var dashes = text.indexOf("----", end + 4, Math.min(text.length(), end + LONGEST_LABEL + 8));
        return dashes < 0 ? Math.min(text.length(), end + 7) : dashesAfter(text, dashes);
    }

    /** The end of lines that may be a key's: base64, and headers such as {@code Proc-Type:}. */
    private static int keyLines(String text, int body) {
        var end = body;
        var i = lineBreaks(text, body);
        while (i < text.length() && i < body + LONGEST_KEY) {
            var word = i;
            while (word < text.length() && (Chars.isBase64(text.charAt(word)) || text.charAt(word) == '=')) {
                word++;
            }
            if (word == i) {
                return end;
            }
            if (word < text.length() && text.charAt(word) == ':') {
                word = lineEnd(text, word);
            } else if (word - i < SHORTEST_LINE && word < text.length() && lineBreaks(text, word) == word) {
                return end;
            }
            end = word;
            i = lineBreaks(text, word);
        }
        return i >= text.length() ? text.length() : end;
    }

    private static int lineBreaks(String text, int from) {
        var i = from;
        while (i < text.length()) {
            if (Chars.isSpace(text.charAt(i)) || "\"',+".indexOf(text.charAt(i)) >= 0) {
                i++;
            } else if (text.charAt(i) == '\\') {
                i += i + 1 < text.length() && "nrt".indexOf(text.charAt(i + 1)) >= 0 ? 2 : 1;
            } else {
                return i;
            }
        }
        return i;
    }

    private static int lineEnd(String text, int from) {
        var i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\\') {
            i++;
        }
        return i;
    }

    private static boolean isKey(String text, int i) {
        var c = text.charAt(i);
        return Chars.isBase64(c) || c == '=' || c == '\n' || c == '\r' || c == '\\';
    }

    private static int dashesBefore(String text, int from) {
        var i = from;
        while (i > 0 && (text.charAt(i - 1) == '-' || (text.charAt(i - 1) == ' ' && i == from))) {
            i--;
        }
        return i;
    }

    private static int dashesAfter(String text, int from) {
        var i = text.startsWith(" BLOCK", from) ? from + 6 : from;
        while (i < text.length() && (text.charAt(i) == '-' || (text.charAt(i) == ' ' && text.startsWith(" --", i)))) {
            i++;
        }
        return i;
    }
}
