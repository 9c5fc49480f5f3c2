package io.debrief.ingest.redaction;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Expressions whose time is bounded whatever the text: every repetition has an upper bound and never gives back what it
 * took (possessive), nothing refers back or looks behind. One is tried only where a keyword stands, so the time for a
 * text is linear in its length.
 */
final class LinearPattern {

    /** The most characters one repetition may take. */
    static final int MOST = 4096;

    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,5}+)(,?+)([0-9]{0,5}+)}");

    private final String text;
    private int place;

    private LinearPattern(String text) {
        this.text = text;
    }

    /**
     * Compiles an expression.
     *
     * @throws IllegalArgumentException when it is not one, or its time is not bounded; the message says why
     */
    static Pattern compile(String text) {
        new LinearPattern(text).check();
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not an expression: " + e.getDescription(), e);
        }
    }

    private void check() {
        while (place < text.length()) {
            switch (text.charAt(place)) {
                case '\\' -> escape();
                case '[' -> characters();
                case '(' -> group();
                case '*', '+' -> throw no("a repetition needs an upper bound: {0,200}+");
                case '{' -> count();
                case '?' -> possessive("?", 1);
                default -> place++;
            }
        }
    }

    private void escape() {
        if (place + 1 < text.length() && "123456789kGQE".indexOf(text.charAt(place + 1)) >= 0) {
            throw no("it refers back, or quotes");
        }
        place += 2;
    }

    private void characters() {
        place++;
        place += place < text.length() && text.charAt(place) == '^' ? 1 : 0;
        place += place < text.length() && text.charAt(place) == ']' ? 1 : 0;
        while (place < text.length() && text.charAt(place) != ']') {
            place += text.charAt(place) == '\\' ? 2 : 1;
        }
        place++;
    }

    private void group() {
        if (text.startsWith("(?<", place)) {
            throw no("it looks behind, or names a group");
        }
        place += text.startsWith("(?", place) ? 2 : 1;
    }

    private void count() {
        var count = COUNT.matcher(text).region(place, text.length());
        if (!count.lookingAt()) {
            throw no("a repetition needs an upper bound: {0,200}+");
        }
        var fixed = count.group(2).isEmpty();
        if (!fixed && count.group(3).isEmpty()) {
            throw no("a repetition needs an upper bound: {0,200}+");
        }
        var most = Integer.parseInt(fixed ? count.group(1) : count.group(3));
        if (fixed) {
            bounded(most);
            place = count.end();
        } else {
            possessive(count.group(), most);
        }
    }

    private void possessive(String repetition, int most) {
        bounded(most);
        place += repetition.length();
        if (place >= text.length() || text.charAt(place) != '+') {
            throw no("a repetition must not give back: write " + repetition + "+");
        }
        place++;
    }

    private void bounded(int most) {
        if (most > MOST) {
            throw no("a repetition takes at most " + MOST);
        }
    }

    private IllegalArgumentException no(String why) {
        return new IllegalArgumentException("'" + text + "' at " + place + ": " + why);
    }
}
