package io.debrief.documents.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a page into words and tags, looking at each character a bounded number of times. */
final class Tokenizer {

    private static final int LONGEST_TAG = 20_000;
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String page;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean commentsEnd = true;

    private Tokenizer(String page) {
        this.page = page;
    }

    static List<Token> of(String page) {
        var tokenizer = new Tokenizer(page);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < page.length()) {
            var open = page.indexOf('<', at);
            if (open != at) {
                words(open < 0 ? page.length() : open);
            } else if (page.startsWith("<!--", at) && commentsEnd) {
                comment();
            } else if (page.startsWith("<![CDATA[", at)) {
                at += 9;
            } else {
                tag();
            }
        }
    }

    private void words(int end) {
        tokens.add(new Token.Words(Entities.resolved(page.substring(at, end)), line));
        moveTo(end);
    }

    private void comment() {
        var end = page.indexOf("-->", at + 4);
        commentsEnd = end >= 0;
        if (commentsEnd) {
            moveTo(end + 3);
        }
    }

    private void tag() {
        var from = at + 1;
        var closing = from < page.length() && page.charAt(from) == '/';
        var name = closing ? from + 1 : from;
        var kind = name < page.length() ? page.charAt(name) : ' ';
        if (!Character.isLetter(kind) && kind != '!' && kind != '?') {
            words(Math.min(page.length(), at + 1));
            return;
        }
        var end = tagEnd(name);
        if (end < 0) {
            words(Math.min(page.length(), ~end));
            return;
        }
        if (Character.isLetter(kind)) {
            add(name, end, closing);
        }
        moveTo(end + 1);
        if (!closing && !tokens.isEmpty() && tokens.getLast() instanceof Token.Tag tag && RAW.contains(tag.name())) {
            raw(tag.name());
        }
    }

    /** Where the tag's last bracket stands; where it has none, the complement of how far was looked. */
    private int tagEnd(int from) {
        var limit = Math.min(page.length(), from + LONGEST_TAG);
        var quote = '\0';
        for (var i = from; i < limit; i++) {
            var c = page.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && page.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '<') {
                return ~i;
            }
        }
        return ~limit;
    }

    private void add(int from, int end, boolean closing) {
        var i = from;
        while (i < end && isName(page.charAt(i))) {
            i++;
        }
        var name = page.substring(from, i).toLowerCase(Locale.ROOT);
        tokens.add(new Token.Tag(name, closing, closing ? Map.of() : attributes(i, end), line));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == ':' || c == '_';
    }

    private Map<String, String> attributes(int from, int end) {
        var attributes = new HashMap<String, String>();
        var i = from;
        while (i < end) {
            var start = i;
            while (i < end && isName(page.charAt(i))) {
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            var name = page.substring(start, i).toLowerCase(Locale.ROOT);
            var value = i + 1 < end && page.charAt(i) == '=' ? value(i + 1, end) : "";
            i += value.isEmpty() ? 0 : value.length() + 1;
            attributes.putIfAbsent(name, Entities.resolved(unquoted(value)));
        }
        return attributes;
    }

    /** With its quotes. */
    private String value(int from, int end) {
        var quote = page.charAt(from);
        var i = from + 1;
        if (quote == '"' || quote == '\'') {
            while (i < end && page.charAt(i) != quote) {
                i++;
            }
            return page.substring(from, Math.min(end, i + 1));
        }
        while (i < end && !Character.isWhitespace(page.charAt(i))) {
            i++;
        }
        return page.substring(from, i);
    }

    private static String unquoted(String value) {
        var quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** What a browser does not read as tags ends at its own closing tag. */
    private void raw(String name) {
        var end = at;
        while (end < page.length()
                && !(page.charAt(end) == '<' && page.regionMatches(true, end, "</" + name, 0, name.length() + 2))) {
            end++;
        }
        if (end > at) {
            words(end);
        }
    }

    private void moveTo(int end) {
        for (var i = at; i < end; i++) {
            line += page.charAt(i) == '\n' ? 1 : 0;
        }
        at = end;
    }
}
