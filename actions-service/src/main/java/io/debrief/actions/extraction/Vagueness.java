package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says why nobody could tell when an action is done; an empty answer means that one could. */
final class Vagueness {

    private static final Pattern MEASURE = Pattern.compile(
            "\\d+(?:[.,]\\d+)?\\s?(?:%|ms|s|sec|seconds?|min|minutes?|h|hours?|days?|weeks?|[KMGT]i?B?|x|times|req|rps|qps|percent)\\b"
                    + "|[<>\u2264\u2265]=?\\s?\\d|\\b(?:below|under|above|over|within|at least|at most|no more than)\\s+\\d|\\d+\\s?%");
    private static final Pattern NAMED = Pattern.compile(
            "(?<=[a-z,] )[A-Z][a-z]{2,}|`[^`]+`|\"[^\"]{3,}\"|\\b[a-z]+[A-Z]\\w+|\\w+_\\w+|\\b[A-Z]{2,}\\b|[A-Z]\\w+[A-Z]\\w*|\\w+\\.\\w{2,}|\\w+/\\w+");
    private static final Set<String> NUMBERS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> PURPOSE = Set.of("so", "because", "which", "while", "since", "as");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "to", "of", "for", "in", "on", "at", "and", "or", "our", "we", "all", "any", "some",
            "this", "that", "it", "is", "are", "be", "with", "so", "by", "from", "when", "how", "what", "if", "as",
            "not", "new", "up", "out", "into", "around", "about", "other", "own", "their", "them", "there", "these",
            "will", "can", "should", "must", "need", "please", "also", "good", "proper", "clear", "next", "same",
            "such", "more", "better", "even");

    private Vagueness() {}

    static List<String> of(String quote, String title) {
        var words = Words.of(title);
        var lemmas = Lemmas.of(words);
        var why = new LinkedHashSet<String>();
        var measured = MEASURE.matcher(quote).find();
        var purpose = purpose(words);
        for (var i = 0; i < lemmas.size(); i++) {
            for (var phrase : Lexicon.VAGUE.at(lemmas, i)) {
                add(why, phrase, i, measured || i > purpose, words);
            }
        }
        if (!measured && !isConcrete(quote, lemmas)) {
            why.add("it names nothing in particular");
        }
        if (quote.strip().endsWith("?")) {
            why.add("it is a question");
        }
        return new ArrayList<>(why);
    }

    private static void add(Set<String> why, Lexicon.Phrase phrase, int place, boolean measured, List<String> words) {
        var said = String.join(" ", words.subList(place, place + phrase.lemmas().size()));
        switch (phrase.kind()) {
            case "verb" -> {
                if (place == 0 && !measured) {
                    why.add("\u201c" + said + "\u201d has no end that one could see");
                }
            }
            case "open" -> {
                if (place < 2) {
                    why.add("\u201c" + said + "\u201d leaves open what is to be done");
                }
            }
            case "hedge" -> why.add("\u201c" + said + "\u201d: it may or may not be meant");
            case "comparative" -> {
                if (!measured && !isCounted(words, place)) {
                    why.add("\u201c" + said + "\u201d compared with what, by how much?");
                }
            }
            default -> {
                // generic nouns count together, in isConcrete
            }
        }
    }

    /** "Two more people" is a number, not a comparison. */
    private static boolean isCounted(List<String> words, int place) {
        return place > 0
                && (NUMBERS.contains(words.get(place - 1))
                        || Character.isDigit(words.get(place - 1).charAt(0)));
    }

    /** Where the reason begins: what is compared there is no promise. */
    private static int purpose(List<String> words) {
        for (var i = 2; i < words.size(); i++) {
            if (PURPOSE.contains(words.get(i))) {
                return i;
            }
        }
        return words.size();
    }

    /** A name, a number, or at least two nouns that are not everybody's. */
    private static boolean isConcrete(String quote, List<String> lemmas) {
        var plain = Plain.of(quote);
        var rest = plain.indexOf(' ');
        if (NAMED.matcher(quote.substring(0, Math.min(quote.length(), 600))).find()
                || rest > 0 && plain.substring(rest).chars().anyMatch(Character::isDigit)) {
            return true;
        }
        var particular = 0;
        for (var lemma : lemmas.subList(Math.min(1, lemmas.size()), lemmas.size())) {
            var generic = Lexicon.VAGUE.in(List.of(lemma)).stream()
                    .anyMatch(p -> !p.kind().equals("verb"));
            if (!generic && !SMALL.contains(lemma) && lemma.length() > 2) {
                particular += lemma.indexOf('-') > 0 ? 2 : 1;
            }
        }
        return particular >= 2;
    }
}
