package io.debrief.actions.extraction;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cues of a sentence from its first words and a few patterns; sentences are bounded, so is the work. */
final class CueReader {

    private static final Set<String> SUBJECTS =
            Set.of("we", "i", "you", "someone", "somebody", "team", "they", "everyone", "let's");
    private static final Set<String> MODALS = Set.of("should", "must", "need", "needs", "ought", "shall");
    private static final Set<String> FINITE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "did",
            "does",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "didn't",
            "doesn't",
            "don't",
            "seemed",
            "seems",
            "failed",
            "took",
            "caused",
            "led",
            "let",
            "went",
            "came",
            "became",
            "worked",
            "meant",
            "means",
            "can't",
            "couldn't",
            "cannot",
            "it's",
            "there's",
            "that's");
    private static final Set<String> BREAKS = Set.of(
            "that", "which", "who", "how", "if", "when", "where", "whether", "so", "because", "to", "for", "what",
            "while", "until", "as", "like");
    private static final Set<String> CLAUSE_VERBS =
            Set.of("ensure", "make", "check", "verify", "confirm", "validate", "see", "test", "prevent", "avoid");
    private static final Set<String> PLACES = Set.of("in", "of", "on", "at", "by", "not", "and", "or");
    private static final Set<String> WISHES = Set.of("better", "more", "faster", "clearer", "improved", "additional");
    private static final Set<String> IRREGULAR = Set.of(
            "been", "had", "done", "known", "seen", "gone", "caught", "made", "taken", "found", "written", "kept",
            "told", "said", "thought", "got", "gotten", "set", "put", "run", "read", "led", "left", "built");
    private static final Set<String> RECORDS = Set.of("ticket", "issue", "pr", "task", "jira", "story", "bug", "patch");
    private static final Set<String> HORIZON = Set.of(
            "tomorrow", "follow-up", "followup", "ticket", "backlog", "monday", "sprint", "quarter", "jira", "later");
    private static final Pattern TICKET =
            Pattern.compile("https?://|\\]\\(|\\]\\[|#\\d{1,7}\\b|\\b[A-Z]{2,10}-\\d{1,7}\\b");
    private static final Pattern STAMP = Pattern.compile(
            "^[\\[(~*]{0,3}(\\d{4}-\\d\\d-\\d\\d[ T])?\\d{1,2}:\\d\\d\\b|^[\\[(]?\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Pattern REQUEST =
            Pattern.compile("^(@?[\\w.-]+[,:]? )?(can|could|would) (you|we|someone|somebody|anyone) (please )?[a-z]");
    private static final Pattern COMMITMENT = Pattern.compile(
            "^([\\w.-]+: )?(i'll|i will|we'll|we will|i'm going to|we are going to|we're going to|i am going to|we plan to) [a-z]");

    private CueReader() {}

    static Cues read(String raw, String plain, List<String> words) {
        var opening = Opening.of(plain);
        var first = opening.words();
        var lower = plain.toLowerCase(java.util.Locale.ROOT);
        var imperative = isImperative(first);
        var modal = isModal(words, opening.bareModal());
        return new Cues(
                imperative,
                isGerund(first),
                modal,
                opening.marked(),
                REQUEST.matcher(lower).find(),
                COMMITMENT.matcher(lower).find() || opening.named() && imperative,
                isWish(words, lower),
                isStatus(first),
                isHindsight(words),
                plain.endsWith("?"),
                TICKET.matcher(raw).find(),
                words.stream().anyMatch(HORIZON::contains)
                        || lower.contains("next week")
                        || lower.contains("longer term"),
                isEmpty(plain, words),
                STAMP.matcher(raw.strip()).find(),
                isMeta(words),
                raw.startsWith("`") && raw.indexOf('`', 1) > raw.length() * 2 / 3);
    }

    private static boolean isImperative(List<String> first) {
        if (first.isEmpty()) {
            return false;
        }
        var word = first.getFirst();
        if (word.equals("don't")
                || word.equals("do") && first.size() > 1 && first.get(1).equals("not")) {
            return first.size() > 2;
        }
        if (word.endsWith("ly") && first.size() > 2) {
            return Lexicon.verbClass(first.get(1)) != null;
        }
        return first.size() > 1
                && Lexicon.verbClass(word) != null
                && (CLAUSE_VERBS.contains(word) || !hasFinite(first.subList(1, first.size())));
    }

    /** "Investigating timeouts" is something to do, "Testing in staging" is something that is. */
    private static boolean isGerund(List<String> first) {
        return first.size() > 1
                && Lemmas.gerund(first.getFirst()) != null
                && !PLACES.contains(first.get(1))
                && !hasFinite(first);
    }

    /** A finite verb among the next words makes the first a noun: "Alert noise is still too high". */
    private static boolean hasFinite(List<String> words) {
        for (var word : words.subList(0, Math.min(6, words.size()))) {
            if (BREAKS.contains(word)) {
                return false;
            }
            if (FINITE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModal(List<String> words, boolean bare) {
        if (bare) {
            return true;
        }
        var end = Math.min(12, words.size());
        for (var i = 1; i < end; i++) {
            if (MODALS.contains(words.get(i)) && i + 1 < words.size()) {
                var subject = SUBJECTS.contains(words.get(i - 1)) || i > 1 && SUBJECTS.contains(words.get(i - 2));
                var passive = words.get(i + 1).equals("be")
                        || words.get(i + 1).equals("to")
                                && i + 2 < words.size()
                                && words.get(i + 2).equals("be");
                if (subject || passive && i < 8) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWish(List<String> words, String lower) {
        return !words.isEmpty() && (WISHES.contains(words.getFirst()) || lower.startsWith("something about"));
    }

    private static boolean isStatus(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        var first = words.getFirst();
        if (Lexicon.verbClass(first) == null && (Lemmas.past(first) != null || IRREGULAR.contains(first))) {
            return true;
        }
        if (words.size() > 1 && RECORDS.contains(first) && Lemmas.past(words.get(1)) != null) {
            return true;
        }
        return hasFinite(words.subList(0, Math.min(12, words.size()))) && Lexicon.verbClass(first) == null;
    }

    private static boolean isHindsight(List<String> words) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var word = words.get(i);
            var have = words.get(i + 1);
            if (word.endsWith("'ve")
                    && (word.startsWith("should") || word.startsWith("could") || word.startsWith("would"))) {
                return true;
            }
            var could = word.equals("should") || word.equals("could") || word.equals("would") || word.equals("to");
            if (could && have.equals("have") && i + 2 < words.size() && isParticiple(words, i + 2)) {
                return !word.equals("to") || i > 0 && words.get(i - 1).equals("ought");
            }
        }
        return false;
    }

    private static boolean isParticiple(List<String> words, int place) {
        var word = words.get(place);
        if (word.equals("never") || word.equals("also") || word.equals("already")) {
            return place + 1 < words.size() && isParticiple(words, place + 1);
        }
        return word.endsWith("ed") || IRREGULAR.contains(word);
    }

    private static boolean isEmpty(String plain, List<String> words) {
        if (words.size() < 2) {
            return true;
        }
        var colon = plain.indexOf(": ");
        var label = colon > 0
                && colon < 30
                && words.size() <= 5
                && Words.of(plain.substring(0, colon)).size() <= 3;
        var long3 = words.stream().filter(word -> word.length() > 2).count();
        return long3 < 2
                || label
                        && Lexicon.verbClass(words.getFirst()) == null
                        && Words.of(plain.substring(colon)).stream().noneMatch(word -> Lexicon.verbClass(word) != null);
    }

    private static boolean isMeta(List<String> words) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var pair = words.get(i) + " " + words.get(i + 1);
            if (pair.equals("sample subheadings") || pair.equals("for example")) {
                return true;
            }
            if (i > 0
                    && (pair.equals("action item") || pair.equals("action items"))
                    && words.stream().anyMatch(MODALS::contains)) {
                return true;
            }
        }
        return false;
    }
}
