package io.debrief.ingest.signal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How much of somebody else's text one signal carries. */
final class Bounds {

    /** Characters of a title. */
    static final int TITLE = 300;

    /** Characters of a body. */
    static final int TEXT = 40_000;

    /** Bytes of the raw body. */
    static final int RAW = 32 * 1024;

    /** Labels of one signal. */
    static final int LABELS = 64;

    /** Characters of a label's value, a service or a key. */
    static final int VALUE = 512;

    /** Characters of a label's name. */
    static final int NAME = 100;

    /** Links, services and keys of one signal, each. */
    static final int LIST = 32;

    /** Characters of an address. */
    static final int HREF = 2048;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final char ELLIPSIS = '…';

    private Bounds() {}

    /** One line: white space collapsed, cut with an ellipsis, never inside a surrogate pair. */
    static String line(String text, int most) {
        var head = text.length() > most * 4 ? text.substring(0, most * 4) : text;
        return cut(SPACE.matcher(head).replaceAll(" ").strip(), most);
    }

    /** A key or line of any length: a long one is hashed, so that it stays different from all others. */
    static String key(String key) {
        return key.length() > VALUE ? "sha256:" + Identity.sha256(key) : key;
    }

    /** Cuts with an ellipsis, never inside a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + ELLIPSIS;
    }

    /** Cuts to a number of UTF-8 bytes, at a character's border. */
    static String bytes(String text, int most) {
        if (text.length() * 3L <= most) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= most) {
            return text;
        }
        var end = most;
        while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
