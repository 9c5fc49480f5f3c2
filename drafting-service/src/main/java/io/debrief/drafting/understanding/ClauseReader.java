package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Clause.Subject;
import io.debrief.drafting.understanding.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one clause: its verbs, negations, certainty, subject, numbers and times. */
final class ClauseReader {

    private static final Set<String> FIRST =
            Set.of("i", "we", "i've", "we've", "i'm", "we're", "i'll", "we'll", "i'd", "me");
    private static final Set<String> THIRD =
            Set.of("he", "she", "they", "he's", "she's", "they've", "they're", "it", "it's");
    private static final Set<String> PREPOSITIONS =
            Set.of("by", "for", "to", "with", "from", "of", "in", "on", "at", "per", "cc");
    private static final Set<String> LEADS = Set.of(
            "and", "but", "so", "then", "ok", "okay", "also", "now", "just", "already", "please", "update", "fyi",
            "yes", "yeah", "no", "well", "alright", "hey", "still", "further", "finally", "done");
    private static final Set<String> ACTIONS = Set.copyOf(new WordFiles("en").lines("actions"));
    private static final Set<String> BE =
            Set.of("am", "is", "are", "was", "were", "i'm", "we're", "be", "been", "they're", "he's", "she's");

    private final Lexicon lexicon = Lexicon.english();
    private final List<Token> tokens;
    private final Sentence sentence;
    private int negations;
    private final Set<Integer> negators = new LinkedHashSet<>();

    ClauseReader(List<Token> tokens, Sentence sentence) {
        this.tokens = tokens;
        this.sentence = sentence;
    }

    Clause read(PlainText plain, int number, Zone zone) {
        countNegations();
        List<String> verbs = verbs();
        Moments moments = Moments.of(tokens);
        Token first = firstSaying();
        Token last = tokens.get(tokens.size() - 1);
        return new Clause(
                tokens,
                number,
                plain.rawStart(first.start()),
                plain.rawEnd(last.end()),
                zone,
                certainty(),
                negations,
                verbs,
                past(),
                content(moments),
                Quantities.of(tokens, moments.taken()),
                moments.moments(),
                moments.days(),
                subject(),
                agent());
    }

    private Token firstSaying() {
        return tokens.stream()
                .filter(token -> token.kind() != Kind.PUNCT || token.is('"'))
                .findFirst()
                .orElse(tokens.get(0));
    }

    private void countNegations() {
        Phrases negation = lexicon.list("negations");
        Phrases none = lexicon.list("not-negations");
        for (int i = 0; i < tokens.size(); i++) {
            int skip = none.at(tokens, i);
            if (skip > 0) {
                i += skip - 1;
                continue;
            }
            boolean answer = tokens.get(i).is("no")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(',');
            int length = negation.at(tokens, i);
            if (length == 0 && tokens.get(i).lower().endsWith("n't")) {
                length = 1;
            }
            if (length > 0 && !answer) {
                negations++;
                for (int k = i; k < i + length; k++) {
                    negators.add(k);
                }
                i += length - 1;
            }
        }
    }

    private List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!negators.contains(i) && Verbs.isUsed(tokens, i)) {
                verbs.add(tokens.get(i).canon());
            }
        }
        return List.copyOf(verbs);
    }

    private boolean past() {
        for (int i = 0; i < tokens.size(); i++) {
            if (Verbs.isPast(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> content(Moments moments) {
        Set<String> content = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean says = token.isWord() || token.isName() || token.kind() == Kind.MENTION;
            if (says && !negators.contains(i) && !moments.taken().get(i) && !lexicon.isStop(token.lower())) {
                content.add(token.canon());
            }
        }
        return content;
    }

    private Certainty certainty() {
        if (sentence.order()) {
            return Certainty.ORDER;
        }
        if (sentence.question()) {
            return Certainty.QUESTIONED;
        }
        if (sentence.condition()) {
            return Certainty.CONDITIONAL;
        }
        if (sentence.hedgesUpTo(tokens) && !onlyMonth()) {
            return Certainty.HYPOTHETICAL;
        }
        if (lexicon.list("plans").in(tokens)) {
            return Certainty.PLANNED;
        }
        if (sentence.talk() && isOrder()) {
            return Certainty.COMMAND;
        }
        return isOngoing() ? Certainty.ONGOING : Certainty.ASSERTED;
    }

    /** "May" with a day beside it is a month, not a guess. */
    private boolean onlyMonth() {
        List<Token> rest =
                tokens.stream().filter(t -> !(t.text().equals("May"))).toList();
        return rest.size() < tokens.size() && !lexicon.list("hedges").in(rest);
    }

    private boolean isOrder() {
        int i = lead();
        if (i < tokens.size() && (tokens.get(i).is("don't") || tokens.get(i).is("please"))) {
            return true;
        }
        boolean please = tokens.stream().anyMatch(token -> token.is("please") || token.is("pls"));
        boolean verb = i < tokens.size() && Verbs.isOrderForm(tokens.get(i));
        boolean object = i + 1 < tokens.size() && tokens.get(i + 1).kind() != Kind.PUNCT;
        return please || verb && object && Verbs.isUsed(tokens, i);
    }

    private boolean isOngoing() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean going = token.lower().endsWith("ing") && ACTIONS.contains(token.canon()) && Verbs.isUsed(tokens, i);
            if (going) {
                return i <= lead() || i > 0 && BE.contains(tokens.get(i - 1).lower());
            }
            if (Verbs.isPast(tokens, i)) {
                return false;
            }
        }
        return false;
    }

    private int lead() {
        int i = 0;
        while (i < tokens.size()
                && (isLabel(i)
                        || tokens.get(i).kind() == Kind.PUNCT
                        || tokens.get(i).kind() == Kind.EMOJI
                        || LEADS.contains(tokens.get(i).lower()) && !Verbs.isOrderForm(tokens.get(i))
                        || tokens.get(i).lower().endsWith("ly")
                        || tokens.get(i).kind() == Kind.MENTION
                                && i + 1 < tokens.size()
                                && tokens.get(i + 1).is(','))) {
            i++;
        }
        return i;
    }

    /** "Warning:" before what is said. */
    private boolean isLabel(int i) {
        return tokens.get(i).isWord()
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is(':');
    }

    private int firstVerb() {
        for (int i = 0; i < tokens.size(); i++) {
            if (BE.contains(tokens.get(i).lower()) || Verbs.isUsed(tokens, i) || looksPast(i)) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean looksPast(int i) {
        Token token = tokens.get(i);
        return token.isWord() && (i > 0 || i == lead()) && Verbs.pastForm(token.lower());
    }

    private Subject subject() {
        int verb = firstVerb();
        int lead = lead();
        Subject subject = null;
        for (int i = 0; i < verb; i++) {
            Token token = tokens.get(i);
            boolean object = i > 0 && PREPOSITIONS.contains(tokens.get(i - 1).lower());
            if (FIRST.contains(token.lower())) {
                return new Subject.Author();
            }
            if (THIRD.contains(token.lower()) && !token.lower().startsWith("it")) {
                return new Subject.Pronoun(token.lower());
            }
            if (!object && (token.kind() == Kind.MENTION || i == lead && token.isWord() && token.isCapital())) {
                subject = subject == null || token.kind() == Kind.MENTION ? new Subject.Named(token.text()) : subject;
            }
        }
        if (subject != null) {
            return subject;
        }
        if (lead >= verb) {
            return verb < tokens.size() && FIRST.contains(tokens.get(verb).lower()) || lead == verb
                    ? new Subject.Author()
                    : new Subject.Thing();
        }
        return new Subject.Thing();
    }

    private @Nullable String agent() {
        for (int i = firstVerb(); i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).is("by") && (next.kind() == Kind.MENTION || next.isWord() && next.isCapital())) {
                return next.text();
            }
        }
        return null;
    }
}
