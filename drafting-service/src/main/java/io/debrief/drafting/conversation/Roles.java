package io.debrief.drafting.conversation;

import io.debrief.drafting.understanding.Certainty;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Token;
import java.util.List;
import java.util.Set;

/** Gives a sentence its role; the first rule that fits decides. */
final class Roles {

    private static final Set<String> WORK = Set.of(
            "revert",
            "deploy",
            "merge",
            "disable",
            "enable",
            "restart",
            "fix",
            "failover",
            "drain",
            "run",
            "send",
            "remove",
            "add",
            "page",
            "increase",
            "decrease",
            "update",
            "stop",
            "verify",
            "approve",
            "open",
            "write",
            "move",
            "renew",
            "investigate",
            "apply",
            "call",
            "escalate",
            "schedule");
    private static final Set<String> STATE = Set.of(
            "recover",
            "resolve",
            "succeed",
            "fail",
            "stop",
            "increase",
            "decrease",
            "available",
            "unavailable",
            "block",
            "degrade",
            "healthy2",
            "correct",
            "incorrect",
            "continue2",
            "crash",
            "see",
            "improve",
            "drain",
            "process",
            "timeout",
            "fill");
    private static final int SHORT = 4;

    private Roles() {}

    static Role of(List<Clause> clauses) {
        Lexicon lexicon = Lexicon.english();
        List<Token> tokens =
                clauses.stream().flatMap(clause -> clause.tokens().stream()).toList();
        if (is(clauses, Certainty.ORDER)) {
            return Role.ORDER;
        }
        if (is(clauses, Certainty.QUESTIONED)) {
            return Role.QUESTION;
        }
        boolean asserted = is(clauses, Certainty.ASSERTED);
        if (lexicon.list("denials").in(tokens)) {
            return Role.DENIAL;
        }
        if (lexicon.list("causes").in(tokens) && asserted && tokens.size() > SHORT) {
            return Role.CAUSE;
        }
        boolean impact =
                lexicon.list("impact").in(tokens) && lexicon.list("harm").in(tokens);
        if (impact
                && clauses.stream()
                        .anyMatch(c -> c.certainty() == Certainty.ASSERTED
                                && !c.quantities().isEmpty())) {
            return Role.IMPACT;
        }
        Role unsure = unsure(clauses, tokens);
        boolean sure = clauses.stream()
                .allMatch(c -> c.certainty() == Certainty.ASSERTED || c.certainty() == Certainty.ONGOING);
        return sure ? stated(clauses, tokens) : unsure;
    }

    private static Role unsure(List<Clause> clauses, List<Token> words) {
        if (is(clauses, Certainty.HYPOTHETICAL)) {
            return Lexicon.english().list("suspicions").in(words) ? Role.SUSPICION : Role.OTHER;
        }
        if (is(clauses, Certainty.COMMAND)) {
            return Role.REQUEST;
        }
        return is(clauses, Certainty.PLANNED) || is(clauses, Certainty.CONDITIONAL) ? Role.PLAN : Role.OTHER;
    }

    private static Role stated(List<Clause> clauses, List<Token> tokens) {
        Lexicon lexicon = Lexicon.english();
        boolean content = clauses.stream().anyMatch(clause -> clause.content().size() > 1);
        if (lexicon.list("social").in(tokens.subList(0, Math.min(2, tokens.size()))) && !content) {
            return Role.SOCIAL;
        }
        if (lexicon.list("decisions").in(tokens)) {
            return Role.DECISION;
        }
        boolean work = clauses.stream()
                .anyMatch(c -> c.certainty() == Certainty.ASSERTED
                        && c.past()
                        && c.verbs().stream().anyMatch(WORK::contains));
        boolean ongoing = is(clauses, Certainty.ONGOING);
        if (work || ongoing) {
            return Role.DONE;
        }
        boolean state = clauses.stream()
                .anyMatch(c -> c.verbs().stream().anyMatch(STATE::contains)
                        || !c.quantities().isEmpty());
        if (state && content) {
            return Role.STATUS;
        }
        boolean empty = clauses.stream().allMatch(clause -> clause.content().isEmpty());
        return empty || lexicon.list("social").in(tokens) && tokens.size() <= SHORT ? Role.SOCIAL : Role.OTHER;
    }

    private static boolean is(List<Clause> clauses, Certainty certainty) {
        return clauses.stream().anyMatch(clause -> clause.certainty() == certainty);
    }
}
