package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Quantity;
import java.util.Optional;

/** "Fell from 98 % to 35 %": the two numbers say the direction themselves. */
final class Directions {

    private Directions() {}

    /** Whether a word for a direction follows from the numbers beside it. */
    static boolean told(String word, Clause clause) {
        int sign = sign(clause);
        return word.equals("decrease") && sign < 0 || word.equals("increase") && sign > 0;
    }

    /** Whether the verb says one direction and the numbers the other. */
    static boolean against(Clause clause) {
        int sign = sign(clause);
        return clause.verbs().contains("decrease") && sign > 0 || clause.verbs().contains("increase") && sign < 0;
    }

    private static int sign(Clause clause) {
        Optional<Quantity> from = role(clause, "from");
        Optional<Quantity> to = role(clause, "to");
        boolean both = from.isPresent() && to.isPresent() && from.get().sameDimension(to.get());
        return both ? to.get().value().compareTo(from.get().value()) : 0;
    }

    private static Optional<Quantity> role(Clause clause, String role) {
        return clause.quantities().stream().filter(q -> q.role().equals(role)).findFirst();
    }
}
