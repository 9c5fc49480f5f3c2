package io.debrief.drafting.understanding;

import java.util.Map;

/** Brings the forms of an English word together; the stem need not be a word. */
final class Stems {

    private final Map<String, String> irregular;

    Stems(Map<String, String> irregular) {
        this.irregular = irregular;
    }

    /** Whether a word is an irregular past. */
    boolean isIrregular(String word) {
        String base = irregular.get(word);
        return base != null && !base.equals(word);
    }

    /** The stem of a word in lower case. */
    String of(String word) {
        String w = word;
        if (w.endsWith("'s") || w.endsWith("s'")) {
            w = w.substring(0, w.length() - (w.endsWith("'s") ? 2 : 1));
        }
        String base = irregular.get(w);
        if (base != null) {
            return closed(base);
        }
        return closed(regular(w));
    }

    private String regular(String w) {
        int n = w.length();
        if (n <= 3) {
            return w;
        }
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes") || w.endsWith("zes")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            return w.substring(0, n - 1);
        }
        if (w.endsWith("ied") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("ed") && n > 4 && vowelBefore(w, n - 2)) {
            return undouble(w.substring(0, n - 2));
        }
        if (w.endsWith("ing") && n > 5 && vowelBefore(w, n - 3)) {
            return undouble(w.substring(0, n - 3));
        }
        if (w.endsWith("ly") && n > 5) {
            return w.substring(0, n - 2);
        }
        return w;
    }

    private static boolean vowelBefore(String w, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undouble(String w) {
        int n = w.length();
        boolean doubled = n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0;
        return doubled ? w.substring(0, n - 1) : w;
    }

    /** {@code merge} and {@code merg(ing)} meet without their last e; {@code cancel(l)} without the second l. */
    private static String closed(String w) {
        String s = w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
        return s.length() > 4 && s.endsWith("ll") ? s.substring(0, s.length() - 1) : s;
    }
}
