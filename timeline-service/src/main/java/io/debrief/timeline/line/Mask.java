package io.debrief.timeline.line;

/**
 * Masks what varies in a title: numbers, hashes, pod names and addresses become {@code #}, so that titles of the same
 * thing are equal.
 */
final class Mask {

    private static final String POD_LETTERS = "bcdfghjklmnpqrstvwxz";
    private static final String JOINERS = "-.:/_@";

    private Mask() {}

    /** The title with its varying words masked. */
    static String of(String title) {
        StringBuilder out = new StringBuilder(title.length());
        int i = 0;
        while (i < title.length()) {
            int end = i;
            while (end < title.length() && Character.isLetterOrDigit(title.charAt(end))) {
                end++;
            }
            if (end == i) {
                out.append(title.charAt(i++));
            } else {
                append(out, title.substring(i, end));
                i = end;
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String word) {
        boolean follows = endsWithMaskAndJoiner(out);
        if (!varies(word, follows)) {
            out.append(word);
        } else if (follows) {
            out.setLength(out.length() - 1);
        } else {
            out.append('#');
        }
    }

    private static boolean varies(String word, boolean follows) {
        boolean hex = word.length() >= 8;
        boolean pod = follows && word.length() == 5;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c)) {
                return true;
            }
            hex &= Character.digit(c, 16) >= 0;
            pod &= POD_LETTERS.indexOf(c) >= 0;
        }
        return hex || pod;
    }

    private static boolean endsWithMaskAndJoiner(CharSequence out) {
        int n = out.length();
        return n >= 2 && out.charAt(n - 2) == '#' && JOINERS.indexOf(out.charAt(n - 1)) >= 0;
    }
}
