package io.debrief.actions.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crude reduction of words to base forms: plural endings, and the forms of verbs the list knows. */
final class Lemmas {

    private Lemmas() {}

    static List<String> of(List<String> words) {
        return words.stream().map(Lemmas::of).toList();
    }

    static String of(String word) {
        if (Lexicon.VERBS.containsKey(word)) {
            return word;
        }
        var verb = word.endsWith("ing") ? gerund(word) : word.endsWith("ed") ? past(word) : null;
        if (verb != null) {
            return verb;
        }
        return singular(word);
    }

    /** The base verb of a gerund, null where the list knows none. */
    static @Nullable String gerund(String word) {
        return word.length() > 4 && word.endsWith("ing") ? known(word.substring(0, word.length() - 3)) : null;
    }

    /** The base verb of a regular past form, null where the list knows none. */
    static @Nullable String past(String word) {
        if (word.endsWith("ied")) {
            return knownAsIs(word.substring(0, word.length() - 3) + "y");
        }
        return word.length() > 3 && word.endsWith("ed") ? known(word.substring(0, word.length() - 2)) : null;
    }

    private static @Nullable String known(String stem) {
        if (stem.isEmpty()) {
            return null;
        }
        var plain = knownAsIs(stem + "e");
        if (plain == null) {
            plain = knownAsIs(stem);
        }
        var last = stem.length() - 1;
        if (plain == null && last > 0 && stem.charAt(last) == stem.charAt(last - 1)) {
            plain = knownAsIs(stem.substring(0, last));
        }
        return plain;
    }

    private static @Nullable String knownAsIs(String base) {
        return Lexicon.VERBS.containsKey(base) ? base : null;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
