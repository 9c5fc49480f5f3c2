package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Clause.Subject;
import io.debrief.drafting.understanding.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is said to have done or said it did or said it. */
final class ActorRule implements Rule {

    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "say",
            "per",
            "writes",
            "wrote",
            "reports",
            "reported",
            "told",
            "according",
            "thinks",
            "suspects",
            "confirmed");

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        People people = context.people();
        if (part.attribution() != null && !spoke(part.attribution().who(), window, people)) {
            reasons.add(Reason.ACTOR_SWAP);
            return;
        }
        Clause claim = part.clause();
        if (claim.subject() instanceof Subject.Pronoun
                && part.attribution() == null
                && antecedents(part, context).size() > 1) {
            reasons.add(Reason.AMBIGUOUS_PRONOUN);
        }
        String claimed = claimed(part, context);
        if (claimed == null) {
            return;
        }
        Clause anchor = window.anchor(part.content(), claim.verbs());
        String actual = actual(anchor, window, people);
        if (actual == null && claimedIsOnlyNamed(claimed, anchor, people)) {
            return;
        }
        if (!claimed.equals(actual)) {
            reasons.add(Reason.ACTOR_SWAP);
        }
    }

    /** A clause that begins with the name although it is not written as one, such as "prow was stuck". */
    private static boolean claimedIsOnlyNamed(String claimed, Clause anchor, People people) {
        List<Token> tokens = anchor.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (people.keyOf(tokens.get(i).text()).equals(claimed)) {
                return i < 4 && (i == 0 || !tokens.get(i - 1).is("by"));
            }
        }
        return false;
    }

    /** Whether a person wrote the text, or it reports their words. */
    private static boolean spoke(String who, Window window, People people) {
        String other = reported(window, people);
        return other == null ? who.equals(window.reading().speaker()) : who.equals(other);
    }

    /** Whose words a text passes on: "per @fejta …", "@lee said …"; null where they are the author's. */
    private static @Nullable String reported(Window window, People people) {
        List<Token> tokens = window.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (!SAYING.contains(tokens.get(i).lower())) {
                continue;
            }
            boolean before = tokens.get(i).is("per") || tokens.get(i).is("according");
            int name = before ? (tokens.get(i).is("per") ? i + 1 : i + 2) : i - 1;
            if (name < 0 || name >= tokens.size()) {
                continue;
            }
            Token token = tokens.get(name);
            if (token.kind() == Token.Kind.MENTION || people.find(token.text()) != null) {
                return people.keyOf(token.text());
            }
        }
        return null;
    }

    private static @Nullable String claimed(Part part, Context context) {
        Clause claim = part.clause();
        People people = context.people();
        if (claim.agent() != null) {
            return person(claim.agent(), people);
        }
        return switch (claim.subject()) {
            case Subject.Named named -> person(named.name(), people);
            case Subject.Pronoun pronoun -> {
                Set<String> meant = antecedents(part, context);
                yield part.attribution() != null
                        ? part.attribution().who()
                        : meant.size() == 1 ? meant.iterator().next() : null;
            }
            case Subject.Author author -> part.follows() ? earlier(part, context) : null;
            case Subject.Thing thing -> null;
        };
    }

    /** "@kat reverted it and restarted the pods": the second verb has the first one's subject. */
    private static @Nullable String earlier(Part part, Context context) {
        int place = context.parts().indexOf(part);
        return place > 0 && part.attribution() == null ? claimed(context.parts().get(place - 1), context) : null;
    }

    private static @Nullable String person(String name, People people) {
        return name.startsWith("@") ? people.keyOf(name) : people.find(name);
    }

    /** Whom a pronoun may mean: the people named before it, else those of the evidence. */
    private static Set<String> antecedents(Part part, Context context) {
        Set<String> named = new LinkedHashSet<>();
        for (Part other : context.parts()) {
            if (other == part) {
                break;
            }
            named.addAll(other.mentions());
        }
        if (named.isEmpty()) {
            context.cited().forEach(reading -> {
                if (reading.speaker() != null) {
                    named.add(reading.speaker());
                }
                reading.passage().clauses().stream()
                        .flatMap(clause -> clause.tokens().stream())
                        .filter(token -> token.kind() == Token.Kind.MENTION)
                        .forEach(token -> named.add(context.people().keyOf(token.text())));
            });
        }
        return named;
    }

    private static @Nullable String actual(Clause anchor, Window window, People people) {
        Reading reading = window.reading();
        if (anchor.agent() != null) {
            return people.keyOf(anchor.agent());
        }
        return switch (anchor.subject()) {
            case Subject.Author author -> inherited(anchor, reading, people);
            case Subject.Named named -> person(named.name(), people);
            case Subject.Pronoun pronoun -> null;
            case Subject.Thing thing -> null;
        };
    }

    /** A clause without a subject continues the one before it in its sentence; else the author is meant. */
    private static @Nullable String inherited(Clause anchor, Reading reading, People people) {
        List<Clause> clauses = reading.passage().clauses();
        int at = clauses.indexOf(anchor);
        boolean joined = at > 0
                && clauses.get(at - 1).sentence() == anchor.sentence()
                && (anchor.tokens().get(0).is("and") || anchor.tokens().get(0).is(','));
        if (joined && clauses.get(at - 1).subject() instanceof Subject.Named named) {
            return person(named.name(), people);
        }
        return reading.speaker();
    }
}
