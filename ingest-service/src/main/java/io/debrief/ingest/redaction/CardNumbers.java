package io.debrief.ingest.redaction;

import java.util.regex.Pattern;

/** Finds numbers of payment cards: issuer, length and grouping of a known kind, and the check digit of ISO/IEC 7812 (Luhn). */
final class CardNumbers {

    static final String RULE = "card-number";
    static final int SHORTEST = 14;

    private static final int LONGEST = 16;
    private static final Pattern ISSUER = Pattern.compile("4[0-9]{15}"
            + "|(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
            + "|3[47][0-9]{13}"
            + "|3(?:0[0-5]|[68][0-9])[0-9]{11}"
            + "|(?:6011|65[0-9]{2}|64[4-9][0-9])[0-9]{12}"
            + "|35(?:2[89]|[3-8][0-9])[0-9]{12}"
            + "|62[0-9]{14}");
    private static final Pattern GROUPS = Pattern.compile("4-4-4-4|4-6-5|4-6-4|14|15|16");
    /** Names of numbers that are none, right before them. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?i).*(?:id|ids|ts|time|timestamp|offset|seq|sequence|order|span|trace|request|version|#)[\"'\\\\]{0,2}\\s?[:=]?\\s?[\"'\\\\]{0,2}");

    private CardNumbers() {}

    static void look(Scan scan) {
        var text = scan.text();
        for (var i = 0; i < text.length(); i++) {
            if (Chars.isDigit(text.charAt(i))) {
                i = number(scan, i);
            }
        }
    }

    /** Whether a number alone is a card's. */
    static boolean is(String digits) {
        return ISSUER.matcher(digits).matches() && luhn(digits);
    }

    /** Looks at the digits that begin here, and says where they end. */
    private static int number(Scan scan, int start) {
        var text = scan.text();
        var digits = new StringBuilder();
        var groups = new StringBuilder();
        var group = 0;
        var i = start;
        while (i < text.length() && digits.length() <= LONGEST) {
            var c = text.charAt(i);
            if (Chars.isDigit(c)) {
                digits.append(c);
                group++;
            } else if (group > 0
                    && (c == ' ' || c == '-')
                    && i + 1 < text.length()
                    && Chars.isDigit(text.charAt(i + 1))) {
                groups.append(group).append('-');
                group = 0;
            } else {
                break;
            }
            i++;
        }
        groups.append(group);
        var end = i;
        if (stands(text, start, end)
                && GROUPS.matcher(groups).matches()
                && is(digits.toString())
                && !isOther(text, start, groups)) {
            scan.found(start, end, RULE, digits.toString(), Finding.PLACE);
            return end;
        }
        return runEnd(text, start);
    }

    private static int runEnd(String text, int start) {
        var i = start;
        while (i < text.length() && Chars.isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean stands(String text, int start, int end) {
        var before = start == 0 ? ' ' : text.charAt(start - 1);
        var after = end == text.length() ? ' ' : text.charAt(end);
        var next = end + 1 >= text.length() ? ' ' : text.charAt(end + 1);
        return !Chars.isWord(before)
                && "_-./%#+".indexOf(before) < 0
                && !Chars.isWord(after)
                && "_%/@".indexOf(after) < 0
                && !("-.".indexOf(after) >= 0 && Chars.isWord(next));
    }

    private static boolean isOther(String text, int start, StringBuilder groups) {
        return groups.indexOf("-") < 0
                && OTHER_NUMBER
                        .matcher(text.substring(Math.max(0, start - 24), start))
                        .matches();
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
