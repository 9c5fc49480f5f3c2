package io.debrief.drafting.understanding;

import java.util.List;
import java.util.Set;

/** Tells where a known word is used as a verb or predicate, and not as a noun. */
final class Verbs {

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "its", "our", "their", "his", "her", "my", "your",
            "each", "every", "another", "any", "no", "some", "of", "for", "in", "on", "with", "per", "by");
    private static final Set<String> BEFORE = Set.copyOf(new WordFiles("en").lines("verb-before"));
    private static final Set<String> AFTER_NOUN =
            Set.of("of", "is", "was", "were", "has", "had", "are", "at", "for", "in");
    private static final Set<String> AFTER_VERB = Set.of(
            "the", "a", "an", "on", "at", "in", "to", "for", "with", "from", "by", "after", "before", "until", "again",
            "when");
    private static final Set<String> SAME_PAST = Set.of("cut", "set", "shut", "put", "hit", "read", "reset", "quit");

    private Verbs() {}

    static boolean anyIn(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isUsed(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a known verb in the past or perfect. */
    static boolean isPast(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return isKnown(token) && pastForm(token.lower()) && !afterDeterminer(tokens, i);
    }

    static boolean isUsed(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!isKnown(token)) {
            return false;
        }
        if (pastForm(token.lower()) || token.lower().endsWith("ing")) {
            return !afterDeterminer(tokens, i)
                    || token.lower().endsWith("ing")
                            && i > 0
                            && tokens.get(i - 1).is("by");
        }
        return bare(tokens, i);
    }

    private static boolean bare(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        if (i == 0 || tokens.get(i - 1).kind() == Token.Kind.PUNCT) {
            return !AFTER_NOUN.contains(next) && !next.isEmpty() && !isPastWord(tokens, i + 1);
        }
        Token before = tokens.get(i - 1);
        if (BEFORE.contains(before.lower()) || before.kind() == Token.Kind.MENTION) {
            return true;
        }
        boolean end =
                next.isEmpty() || AFTER_VERB.contains(next) || tokens.get(i + 1).kind() == Token.Kind.PUNCT;
        boolean plural = before.isWord()
                && before.lower().endsWith("s")
                && !before.lower().endsWith("ss")
                && !token.lower().endsWith("s");
        if (plural && end && !isKnown(before)) {
            return true;
        }
        boolean third = token.lower().endsWith("s") && !DETERMINERS.contains(before.lower());
        return third
                && (next.isEmpty()
                        || AFTER_VERB.contains(next)
                        || tokens.get(i + 1).isName()
                        || tokens.get(i + 1).kind() == Token.Kind.PUNCT);
    }

    private static boolean isPastWord(List<Token> tokens, int i) {
        return i < tokens.size()
                && isKnown(tokens.get(i))
                && pastForm(tokens.get(i).lower());
    }

    private static boolean isKnown(Token token) {
        return token.isWord() && Lexicon.english().isVerb(token.canon()) && !isNoun(token.lower());
    }

    /** "Replication", "deployment": nouns made of verbs are not used as verbs. */
    private static boolean isNoun(String lower) {
        return lower.length() > 6
                && (lower.endsWith("tion")
                        || lower.endsWith("ment")
                        || lower.endsWith("sion")
                        || lower.endsWith("ure")
                        || lower.endsWith("ence")
                        || lower.endsWith("ery")
                        || lower.endsWith("tions")
                        || lower.endsWith("ments"));
    }

    static boolean pastForm(String lower) {
        return lower.endsWith("ed") && lower.length() > 3
                || SAME_PAST.contains(lower)
                || Lexicon.english().isIrregularPast(lower);
    }

    /** Whether a word is the bare form that an order begins with. */
    static boolean isOrderForm(Token token) {
        return isKnown(token)
                && token.lower().indexOf(' ') < 0
                && !pastForm(token.lower())
                && !token.lower().endsWith("ing")
                && !token.lower().endsWith("s");
    }

    private static boolean afterDeterminer(List<Token> tokens, int i) {
        return i > 0 && DETERMINERS.contains(tokens.get(i - 1).lower());
    }
}
