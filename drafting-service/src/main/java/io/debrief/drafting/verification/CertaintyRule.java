package io.debrief.drafting.verification;

import static io.debrief.drafting.understanding.Certainty.ASSERTED;
import static io.debrief.drafting.understanding.Certainty.COMMAND;
import static io.debrief.drafting.understanding.Certainty.CONDITIONAL;
import static io.debrief.drafting.understanding.Certainty.HYPOTHETICAL;
import static io.debrief.drafting.understanding.Certainty.ONGOING;
import static io.debrief.drafting.understanding.Certainty.ORDER;
import static io.debrief.drafting.understanding.Certainty.PLANNED;
import static io.debrief.drafting.understanding.Certainty.QUESTIONED;

import io.debrief.drafting.understanding.Certainty;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Zone;
import io.debrief.drafting.verification.Part.Mode;
import java.util.List;
import java.util.Set;

/** A sentence may not be surer than its evidence: plans, questions, guesses and orders are not facts. */
final class CertaintyRule implements Rule {

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        Clause anchor = window.anchor(part.content(), part.clause().verbs());
        Set<Certainty> allowed = allowed(part);
        Certainty certainty = anchor.certainty();
        if (certainty == HYPOTHETICAL && confirmedLater(window, context)) {
            certainty = ASSERTED;
        }
        boolean others = contributing(part, window, anchor).stream().anyMatch(clause -> weaker(clause, part));
        if (!allowed.contains(certainty) || others || certainty == ORDER) {
            reasons.add(Reason.MODALITY);
        }
        if (anchor.zone() == Zone.LOG
                && part.clause().subject() instanceof Clause.Subject.Named
                && !anchor.verbs().isEmpty()) {
            reasons.add(Reason.MODALITY);
        }
    }

    private static Set<Certainty> allowed(Part part) {
        Mode mode = part.attribution() == null ? Mode.SAY : part.attribution().mode();
        return switch (mode) {
            case GUESS -> Set.of(HYPOTHETICAL, ASSERTED, QUESTIONED, ONGOING);
            case PLAN -> Set.of(PLANNED, QUESTIONED, COMMAND, ONGOING, CONDITIONAL, HYPOTHETICAL);
            case ASK -> Set.of(QUESTIONED, COMMAND);
            case SAY, ASSERT -> told(part.clause().certainty());
        };
    }

    private static Set<Certainty> told(Certainty claim) {
        return switch (claim) {
            case ASSERTED -> Set.of(ASSERTED);
            case ONGOING -> Set.of(ASSERTED, ONGOING);
            case HYPOTHETICAL -> Set.of(ASSERTED, HYPOTHETICAL, ONGOING, PLANNED, CONDITIONAL);
            case PLANNED -> Set.of(PLANNED, ONGOING, HYPOTHETICAL);
            case CONDITIONAL -> Set.of(CONDITIONAL, PLANNED);
            case COMMAND, QUESTIONED, ORDER -> Set.of();
        };
    }

    /** The other clauses of a window that hold words of the claim which the anchor lacks. */
    private static List<Clause> contributing(Part part, Window window, Clause anchor) {
        return window.clauses().stream()
                .filter(clause -> clause != anchor)
                .filter(clause -> part.content().stream()
                        .anyMatch(word -> !Words.covers(anchor.content(), word)
                                && !Words.covers(window.reading().context(), word)
                                && Words.covers(clause.content(), word)))
                .toList();
    }

    private static boolean weaker(Clause clause, Part part) {
        boolean asserted = part.clause().certainty() == ASSERTED
                && (part.attribution() == null
                        || part.attribution().mode() == Mode.SAY
                        || part.attribution().mode() == Mode.ASSERT);
        return asserted && clause.certainty() != ASSERTED || clause.certainty() == ORDER;
    }

    /** A guess that a later cited line confirms counts as stated. */
    private static boolean confirmedLater(Window window, Context context) {
        return context.cited().stream()
                .filter(other ->
                        other.text().at().isAfter(window.reading().text().at()))
                .flatMap(other -> other.passage().clauses().stream())
                .anyMatch(clause -> clause.certainty() == ASSERTED
                        && !clause.negated()
                        && Lexicon.english().list("confirmations").in(clause.tokens()));
    }
}
