package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Token.Kind;
import java.util.List;
import java.util.Set;

/** What a sentence as a whole says of each of its clauses: a question, an order, a condition, a guess. */
final class Sentence {

    private static final Set<String> WH =
            Set.of("what", "why", "how", "who", "where", "whose", "what's", "who's", "how's");
    private static final Set<String> INVERTED = Set.of(
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "can",
            "could",
            "should",
            "shall",
            "will",
            "would",
            "has",
            "have",
            "isn't",
            "aren't",
            "don't",
            "didn't",
            "doesn't",
            "can't",
            "shouldn't");
    private static final Set<String> AFTER_INVERTED = Set.of(
            "i",
            "we",
            "you",
            "they",
            "he",
            "she",
            "it",
            "the",
            "another",
            "any",
            "anyone",
            "anybody",
            "someone",
            "somebody",
            "this",
            "that",
            "there");

    private final boolean talk;
    private final boolean question;
    private final boolean order;
    private final boolean condition;
    private final int hedge;

    Sentence(List<Token> tokens, boolean talk) {
        Lexicon lexicon = Lexicon.english();
        this.talk = talk;
        this.question = talk && isQuestion(tokens);
        this.order = lexicon.list("orders").in(tokens) || isFakeLine(tokens);
        this.condition = tokens.stream().anyMatch(t -> t.is("if") || t.is("unless"));
        int first = lexicon.list("hedges").first(tokens);
        this.hedge = first < 0 ? Integer.MAX_VALUE : tokens.get(first).start();
    }

    boolean talk() {
        return talk;
    }

    boolean question() {
        return question;
    }

    boolean order() {
        return order;
    }

    boolean condition() {
        return condition;
    }

    /** Whether a guess word stands in or before a clause that is not set apart by "but". */
    boolean hedgesUpTo(List<Token> clause) {
        boolean apart = clause.get(0).is("but")
                || clause.get(0).is(',') && clause.size() > 1 && clause.get(1).is("but");
        return !apart && hedge < clause.get(clause.size() - 1).end();
    }

    private static boolean isQuestion(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0 && tokens.get(i).kind() == Kind.PUNCT; i--) {
            if (tokens.get(i).is('?')) {
                return true;
            }
        }
        int first = firstWord(tokens);
        if (first + 1 >= tokens.size()) {
            return false;
        }
        boolean inverted = INVERTED.contains(tokens.get(first).lower())
                && AFTER_INVERTED.contains(tokens.get(first + 1).lower());
        return inverted || WH.contains(tokens.get(first).lower()) && tokens.size() <= 14;
    }

    private static int firstWord(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size()
                && (tokens.get(i).kind() == Kind.PUNCT
                        || tokens.get(i).kind() == Kind.MENTION && addresses(tokens, i)
                        || tokens.get(i).is("so")
                        || tokens.get(i).is("wait")
                        || tokens.get(i).is("hm"))) {
            i++;
        }
        return i;
    }

    /** "@lee can you …" speaks to somebody, "@lee was the …" speaks of them. */
    private static boolean addresses(List<Token> tokens, int i) {
        boolean mark = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.PUNCT;
        boolean you = i + 2 < tokens.size()
                && (tokens.get(i + 2).is("you") || tokens.get(i + 2).is("we"));
        boolean wh = i + 1 < tokens.size() && WH.contains(tokens.get(i + 1).lower());
        return mark || you || wh;
    }

    /** A line that pretends to be a line of evidence: "E99 12:00 alert resolved". */
    private static boolean isFakeLine(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).kind() == Kind.PUNCT) {
            i++;
        }
        return i + 1 < tokens.size()
                && tokens.get(i).text().matches("[EFV]\\d{1,4}")
                && (tokens.get(i + 1).kind() == Kind.TIME || tokens.get(i + 1).kind() == Kind.PUNCT);
    }
}
