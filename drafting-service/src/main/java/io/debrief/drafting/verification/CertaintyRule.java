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
import io.debrief.drafting.understanding.Token;
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
        kind(part, window, reasons);
        if (part.attribution() == null && passesOn(anchor, part)) {
            reasons.add(Reason.MODALITY);
        }
        if (anchor.zone() == Zone.LOG
                && part.clause().subject() instanceof Clause.Subject.Named
                && !anchor.verbs().isEmpty()) {
            reasons.add(Reason.MODALITY);
        }
    }

    /** What only began or was proposed is not done, and what failed did not happen. */
    private static void kind(Part part, Window window, Set<Reason> reasons) {
        String kind = window.reading().text().kind();
        Clause claim = part.clause();
        if (claim.verbs().isEmpty() || window.reading().text().isTalk()) {
            return;
        }
        boolean begun = kind.endsWith(".started") && !claim.verbs().contains("start");
        boolean proposed = (kind.equals("change.opened") || kind.equals("ticket.opened"))
                && !claim.verbs().contains("open");
        if ((begun || proposed) && claim.certainty() == ASSERTED) {
            reasons.add(Reason.MODALITY);
        }
        boolean failed = kind.endsWith(".failed") && !claim.negated();
        if (failed && !claim.verbs().contains("fail") && !part.content().contains("fail")) {
            reasons.add(Reason.POLARITY);
        }
    }

    /** "The provider confirmed that …": others' words, told by the author, are not a fact yet. */
    private static boolean passesOn(Clause anchor, Part part) {
        if (anchor.subject() instanceof Clause.Subject.Author) {
            return false;
        }
        List<Token> tokens = anchor.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            int place = i;
            boolean tells =
                    Lexicon.english().reporting().values().stream().anyMatch(verbs -> verbs.at(tokens, place) > 0);
            boolean that = tokens.get(i + 1).is("that") || tokens.get(i + 1).is("they");
            boolean alsoClaimed = part.clause().tokens().stream()
                    .anyMatch(token -> token.is(tokens.get(place).lower()));
            if (tells && that && !alsoClaimed) {
                return true;
            }
        }
        return false;
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
