package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import java.util.Collection;
import java.util.Set;

/** When two words say the same thing. */
final class Words {

    private static final Set<String> SUFFIXES = Set.of(
            "ion", "ation", "ition", "ment", "er", "or", "ance", "ence", "ity", "al", "ive", "ure", "y", "ness", "e",
            "s", "able", "ing", "ed", "t", "ly", "ally", "ful", "ely", "ary", "ee");
    private static final int SHORTEST_ROOT = 5;

    private Words() {}

    /** Whether one of the words is this one, in whatever form. */
    static boolean covers(Collection<String> words, String canon) {
        if (words.contains(canon)) {
            return true;
        }
        for (String word : words) {
            if (Lexicon.english().implying(canon).contains(word)) {
                return true;
            }
            if (derived(word, canon) || Lexicon.english().opposite(word, canon)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the verbs is this one or its opposite. */
    static boolean related(Collection<String> verbs, String verb) {
        return verbs.contains(verb)
                || verbs.stream().anyMatch(other -> Lexicon.english().opposite(other, verb));
    }

    /** "exhaust" and "exhaustion": one root, and nothing but endings behind it. */
    private static boolean derived(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int common = 0;
        while (common < shorter.length() && shorter.charAt(common) == longer.charAt(common)) {
            common++;
        }
        if (common < SHORTEST_ROOT
                || Lexicon.english().isVerb(one) && Lexicon.english().isVerb(other)) {
            return false;
        }
        String tail = longer.substring(common);
        String rest = shorter.substring(common);
        return (rest.isEmpty() || SUFFIXES.contains(rest)) && (tail.isEmpty() || SUFFIXES.contains(tail));
    }
}
