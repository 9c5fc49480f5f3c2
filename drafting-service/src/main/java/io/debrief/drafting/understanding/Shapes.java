package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Token.Kind;
import java.util.regex.Pattern;

/** Tells the kind of a word by its shape; every pattern is possessive or fixed, so that none can back-track. */
final class Shapes {

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?+)?+(am|pm|AM|PM|Z)?+");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}(am|pm|AM|PM)");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?+)?+([zZ]|[+-]\\d{2}:?+\\d{2})?+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+~$€£≈]?+\\d++(,\\d{3})*+(\\.\\d++)?+(%|[a-zA-Zµ]{1,12}+(/[a-z]{1,8}+)?+)?+");
    private static final Pattern COMPOUND = Pattern.compile("(\\d++(d|h|hr|m|min|s))(\\d++(h|hr|m|min|s))++");
    private static final Pattern ERROR_CLASS = Pattern.compile("[1-5](xx|XX|\\d\\ds)");
    private static final Pattern REF = Pattern.compile("([A-Za-z]{1,6}+)?[#!]\\d++|[A-Z]{2,10}+-\\d++");
    private static final Pattern VERSION =
            Pattern.compile("[vV]\\d++(\\.\\w++)*+([-+]\\w++)*+(\\.\\w++)*+|\\d++\\.\\d++(\\.\\w++)++([-+][\\w.]++)?+");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern WORD = Pattern.compile("\\p{L}++(['-]\\p{L}++)*+'?+");
    private static final Pattern ORDINAL = Pattern.compile("\\d++(st|nd|rd|th)");

    private Shapes() {}

    static boolean isUrl(String word) {
        return word.startsWith("http://") || word.startsWith("https://") || word.startsWith("www.");
    }

    static boolean isClock(String word) {
        return CLOCK.matcher(word).matches();
    }

    static boolean isOrdinal(String word) {
        return ORDINAL.matcher(word).matches();
    }

    static boolean isCompoundDuration(String word) {
        return COMPOUND.matcher(word).matches();
    }

    static Kind kind(String word, boolean code) {
        if (isUrl(word)) {
            return Kind.URL;
        }
        if (word.charAt(0) == '@' && word.length() > 1) {
            return Kind.MENTION;
        }
        if (word.length() > 2 && word.charAt(0) == ':' && word.endsWith(":")) {
            return Kind.EMOJI;
        }
        if (isClock(word)
                || HOUR.matcher(word).matches()
                || INSTANT.matcher(word).matches()) {
            return Kind.TIME;
        }
        if (DATE.matcher(word).matches()) {
            return Kind.DATE;
        }
        if (ERROR_CLASS.matcher(word).matches()) {
            return Kind.WORD;
        }
        if (REF.matcher(word).matches()) {
            return Kind.REF;
        }
        return Character.isDigit(word.charAt(0)) || word.length() > 1 ? numberOrName(word, code) : single(word);
    }

    private static Kind single(String word) {
        return Character.isLetter(word.charAt(0)) || "%$€£".indexOf(word.charAt(0)) >= 0 ? Kind.WORD : Kind.PUNCT;
    }

    private static Kind numberOrName(String word, boolean code) {
        if (isSha(word) || VERSION.matcher(word).matches()) {
            return Kind.VERSION;
        }
        if (isCompoundDuration(word) || NUMBER.matcher(word).matches()) {
            return Kind.NUMBER;
        }
        if (code) {
            return Kind.IDENT;
        }
        return WORD.matcher(word).matches() && !innerCapital(word) ? Kind.WORD : Kind.IDENT;
    }

    /** A commit: hexadecimal, with a letter and a digit, at least seven long. */
    private static boolean isSha(String word) {
        return HEX.matcher(word).matches()
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }

    private static boolean innerCapital(String word) {
        boolean lower = false;
        for (int i = 0; i < word.length(); i++) {
            if (lower && Character.isUpperCase(word.charAt(i))) {
                return true;
            }
            lower |= Character.isLowerCase(word.charAt(i));
        }
        return false;
    }
}
