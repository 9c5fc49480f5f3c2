package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Token;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said to come first came first, by more than the clocks may differ. */
final class OrderRule {

    private static final Duration CLOCKS = Duration.ofSeconds(30);
    private static final Set<String> AFTER = Set.of("after", "following", "once");

    private OrderRule() {}

    /** Whether the evidence of the two parts stands in the claimed order. */
    static boolean holds(Part earlier, Window first, Part later, Window second) {
        CitedText one = first.reading().text();
        CitedText two = second.reading().text();
        if (one.id().equals(two.id())) {
            return first.clauses().stream().anyMatch(clause -> says(earlier, later, clause))
                    || inSequence(first, second);
        }
        boolean talk = one.isTalk() && two.isTalk();
        Duration apart = Duration.between(one.at(), two.at());
        return talk ? apart.toMillis() > 0 : apart.compareTo(CLOCKS) > 0;
    }

    /** Two clauses of one text, told one after the other with "then". */
    private static boolean inSequence(Window first, Window second) {
        return second.clauses().stream()
                        .anyMatch(c -> c.tokens().stream().limit(3).anyMatch(t -> t.is("then")))
                && first.start() < second.start();
    }

    private static boolean says(Part earlier, Part later, Clause clause) {
        List<Token> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean after = AFTER.contains(tokens.get(i).lower());
            if (after || tokens.get(i).is("before") || tokens.get(i).is("then")) {
                Set<String> left = words(tokens.subList(0, i));
                Set<String> right = words(tokens.subList(i + 1, tokens.size()));
                Set<String> early = after ? right : left;
                Set<String> late = after ? left : right;
                return fit(earlier, early) + fit(later, late) > fit(earlier, late) + fit(later, early);
            }
        }
        return false;
    }

    private static Set<String> words(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        tokens.forEach(token -> words.add(token.canon()));
        return words;
    }

    private static long fit(Part part, Set<String> words) {
        return part.content().stream().filter(word -> Words.covers(words, word)).count();
    }
}
