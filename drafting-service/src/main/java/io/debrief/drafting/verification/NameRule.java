package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Token.Kind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of things, versions, references and addresses stand in the evidence as they are. */
final class NameRule implements Rule {

    private static final Pattern NUMBER = Pattern.compile("([a-z]*+)[#!](\\d++)");
    private static final int SHORTEST_COMMIT = 7;

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        for (Token token : part.clause().tokens()) {
            if (token.isName() && !stands(token, window.reading())) {
                reasons.add(Reason.ENTITY_MISMATCH);
            }
        }
        for (String person : part.mentions()) {
            if (!knows(person, window, context)) {
                reasons.add(Reason.ENTITY_MISMATCH);
            }
        }
    }

    static boolean stands(Token token, Reading reading) {
        String lower = token.lower();
        if (reading.names(lower)) {
            return true;
        }
        Matcher number = NUMBER.matcher(lower);
        if (number.matches()) {
            String id = number.group(2);
            return reading.names("#" + id)
                    || reading.names("pull/" + id)
                    || reading.names("pr " + id)
                    || reading.names("issues/" + id)
                    || reading.names("request " + id)
                    || reading.names("!" + id);
        }
        return switch (token.kind()) {
            case VERSION ->
                isCommit(lower) && reading.haystack().contains(lower)
                        || lower.startsWith("v") && reading.names(lower.substring(1))
                        || reading.names("v" + lower);
            case IDENT -> parts(lower, reading);
            default -> false;
        };
    }

    private static boolean isCommit(String lower) {
        return lower.length() >= SHORTEST_COMMIT && lower.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** "error-rate" stands where both words do; a name with digits or capitals inside only as a whole. */
    private static boolean parts(String lower, Reading reading) {
        if (!lower.contains("-") || lower.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        Lexicon lexicon = Lexicon.english();
        for (String word : lower.split("-")) {
            boolean said = reading.passage().clauses().stream()
                    .anyMatch(c -> c.content().contains(lexicon.canon(word)));
            if (!said && !lexicon.isStop(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean knows(String person, Window window, Context context) {
        Reading reading = window.reading();
        if (person.equals(reading.speaker())) {
            return true;
        }
        return reading.passage().clauses().stream()
                .flatMap(clause -> clause.tokens().stream())
                .filter(token -> token.kind() == Kind.MENTION || token.isWord() || token.kind() == Kind.IDENT)
                .anyMatch(token -> person.equals(context.people().keyOf(token.text())));
    }
}
