package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Phrases;
import io.debrief.drafting.understanding.Quantity;
import io.debrief.drafting.understanding.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "All", "only", "none", "first", "longest", "most", "many" need the word in the evidence, or a proof over all of it. */
final class ScopeRule implements Rule {

    private static final Set<String> PERCEIVED = Set.of("see", "report", "notice");
    private static final Set<String> MEASURES =
            Set.of("minute", "minutes", "hour", "hours", "week", "month", "year", "few");

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        List<Token> tokens = part.clause().tokens();
        for (Map.Entry<String, Phrases> scope : Lexicon.english().scope().entrySet()) {
            for (int i = 0; i < tokens.size(); i++) {
                int length = scope.getValue().at(tokens, i);
                if (length > 0
                        && counts(tokens, i)
                        && !proven(scope.getKey(), scope.getValue(), part, window, context)) {
                    reasons.add(Reason.SCOPE);
                }
            }
        }
        Phrases vague = Lexicon.english().list("quantifiers");
        for (int i = 0; i < tokens.size(); i++) {
            int length = vague.at(tokens, i);
            if (length > 0 && !inQuantity(part.clause(), i) && !quantified(tokens, i, length, window)) {
                reasons.add(Reason.UNSUPPORTED_QUANTIFIER);
            }
            i += Math.max(0, length - 1);
        }
    }

    /** Phrases in which such a word claims nothing: "no longer", "at first", "in total", "the last five minutes". */
    private static boolean counts(List<Token> tokens, int i) {
        Lexicon lexicon = Lexicon.english();
        String before = i > 0 ? tokens.get(i - 1).lower() : "";
        Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i);
        boolean negation = tokens.get(i).is("no")
                && (lexicon.list("negations").at(tokens, i) > 1
                        || lexicon.list("not-negations").at(tokens, i) > 1);
        boolean idiom = before.equals("at")
                || before.equals("in") && tokens.get(i).is("total")
                || tokens.get(i).is("no") && next.is(',');
        boolean recent =
                tokens.get(i).is("last") && (next.kind() == Token.Kind.NUMBER || MEASURES.contains(next.lower()));
        return !negation && !idiom && !recent;
    }

    private static boolean proven(String scope, Phrases words, Part part, Window window, Context context) {
        if (words.in(window.tokens())) {
            return true;
        }
        return switch (scope) {
            case "first" -> extreme(part, window, context, true);
            case "last" -> extreme(part, window, context, false);
            case "none" ->
                part.clause().tokens().stream().anyMatch(token -> token.is("no"))
                        && window.anchor(part.content(), part.clause().verbs()).negated();
            default -> false;
        };
    }

    /** The earliest (or latest) of all lines that say the same; of every line where somebody is said to notice. */
    private static boolean extreme(Part part, Window window, Context context, boolean earliest) {
        boolean perceived = part.clause().verbs().stream().anyMatch(PERCEIVED::contains) || part.attribution() != null;
        CitedText text = window.reading().text();
        return context.whole().get().stream()
                .filter(other -> !other.text().id().equals(text.id()))
                .filter(other -> earliest
                        ? other.text().at().isBefore(text.at())
                        : other.text().lastAt().isAfter(text.lastAt()))
                .noneMatch(other -> perceived || says(part, other));
    }

    private static boolean says(Part part, Reading other) {
        return Window.of(other).stream().anyMatch(window -> {
            long directed = part.content().stream()
                    .filter(word -> !Words.related(
                                    window.clauses().stream()
                                            .flatMap(c -> c.content().stream())
                                            .toList(),
                                    word)
                            || window.clauses().stream()
                                    .anyMatch(c -> c.content().contains(word)))
                    .filter(window::covers)
                    .count();
            return directed * 2 > part.content().size();
        });
    }

    private static boolean inQuantity(Clause clause, int i) {
        return clause.quantities().stream().anyMatch(q -> q.first() <= i && i <= q.last());
    }

    private static boolean quantified(List<Token> tokens, int at, int length, Window window) {
        List<Token> words = tokens.subList(at, at + length);
        String noun = tokens.stream()
                .skip(at + length)
                .filter(token -> token.isWord() && !Lexicon.english().isStop(token.lower()))
                .map(Token::canon)
                .findFirst()
                .orElse("");
        Phrases vague = Lexicon.english().list("quantifiers");
        List<Token> there = window.tokens();
        for (int i = 0; i < there.size(); i++) {
            if (vague.at(there, i) > 0
                    && there.get(i).lower().equals(words.get(0).lower())) {
                return true;
            }
        }
        BigDecimal half = BigDecimal.valueOf(50);
        String word = words.get(0).lower();
        for (Quantity quantity : window.quantities()) {
            if (!noun.isEmpty() && !quantity.after().isEmpty() && !Words.covers(quantity.after(), noun)) {
                continue;
            }
            boolean percent = quantity.dimension().equals("percent");
            boolean fits = switch (word) {
                case "half" -> percent && quantity.value().compareTo(half) == 0;
                case "most", "majority", "mostly", "largely" ->
                    percent && quantity.value().compareTo(half) > 0;
                case "several", "multiple" ->
                    quantity.dimension().equals("count") && quantity.value().compareTo(BigDecimal.TWO) > 0;
                case "hundreds" ->
                    quantity.dimension().equals("count")
                            && quantity.value().compareTo(BigDecimal.valueOf(200)) >= 0
                            && quantity.value().compareTo(BigDecimal.valueOf(1000)) < 0;
                default -> false;
            };
            if (fits) {
                return true;
            }
        }
        return (word.equals("repeatedly") || word.equals("several") || word.equals("multiple"))
                && window.reading().text().occurrences() > 2;
    }
}
