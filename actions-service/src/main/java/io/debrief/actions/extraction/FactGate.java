package io.debrief.actions.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses a rewrite that says more than its source: each word of it stands in the quote or in the fixed vocabulary of
 * the templates, each number in the quote.
 *
 * <p>It holds for whoever wrote the rewrite, template or language model.
 */
public final class FactGate {

    private static final Set<String> VOCABULARY = vocabulary();

    private FactGate() {}

    /**
     * What of a rewrite stands neither in the quote nor in the templates' vocabulary; empty where it may pass.
     *
     * @param quote the verbatim evidence
     * @param rewrite what somebody made of it
     */
    public static List<String> added(String quote, String rewrite) {
        var known = new HashSet<>(Lemmas.of(Words.of(quote)));
        known.addAll(Words.of(quote));
        known.addAll(Lemmas.of(Words.of(Plain.of(quote))));
        return Words.of(withoutBlanks(rewrite)).stream()
                .filter(word -> !stands(word, known))
                .toList();
    }

    private static boolean stands(String word, Set<String> known) {
        if (known.contains(word) || known.contains(Lemmas.of(word))) {
            return true;
        }
        return word.chars().noneMatch(Character::isDigit) && VOCABULARY.contains(word);
    }

    private static String withoutBlanks(String rewrite) {
        var out = new StringBuilder();
        var inside = false;
        for (var i = 0; i < rewrite.length(); i++) {
            var c = rewrite.charAt(i);
            if (c == '\u27e8') {
                inside = isBlank(rewrite, i);
            }
            if (!inside) {
                out.append(c);
            }
            if (c == '\u27e9') {
                inside = false;
            }
        }
        return out.toString();
    }

    /** Only the templates' own blanks are blanks: a bracket is no place to hide a fact in. */
    private static boolean isBlank(String rewrite, int open) {
        var close = rewrite.indexOf('\u27e9', open);
        return close > 0
                && FinishLines.ALL.stream().anyMatch(line -> line.contains(rewrite.substring(open, close + 1)));
    }

    private static Set<String> vocabulary() {
        return FinishLines.ALL.stream()
                .flatMap(line -> Words.of(line + " done when").stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
