package io.debrief.actions.extraction;

import io.debrief.actions.extraction.Sentences.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits "add X and document Y" into two, each with its own span.
 *
 * <p>Only where both halves stand on their own: a verb with an object each, no pronoun that points back, and no
 * "to" before the "and" that might govern both verbs.
 */
final class Splitter {

    private static final Pattern JOINT = Pattern.compile("(?:, and|,? and then|;|,? and)\\s+(?:also\\s+)?(?=[A-Za-z])");
    private static final Set<String> POINTING = Set.of(
            "it", "its", "they", "them", "their", "these", "those", "this", "that", "there", "one", "so", "sure");
    private static final Set<String> LIGHT = Set.of("make", "ensure", "be", "do", "keep", "have", "get", "let", "try");

    private Splitter() {}

    static List<Range> split(String text, Range range) {
        var pieces = new ArrayList<Range>();
        var start = range.start();
        var joint = JOINT.matcher(text).region(range.start(), range.end());
        while (joint.find()) {
            if (standAlone(text.substring(start, joint.start()), text.substring(joint.end(), range.end()))) {
                pieces.add(new Range(start, joint.start()));
                start = joint.end();
            }
        }
        pieces.add(new Range(start, range.end()));
        return pieces;
    }

    private static boolean standAlone(String before, String after) {
        var first = Opening.of(Plain.of(before)).words();
        var second = Words.of(Plain.of(after));
        if (first.size() < 3 || second.size() < 3) {
            return false;
        }
        return isAction(first)
                && isAction(second)
                && !first.contains("to")
                && !before.contains("(")
                && second.subList(1, Math.min(5, second.size())).stream().noneMatch(POINTING::contains);
    }

    private static boolean isAction(List<String> words) {
        var verb = words.getFirst();
        var second = words.get(1);
        return Lexicon.verbClass(verb) != null
                && !LIGHT.contains(verb)
                && !second.equals("and")
                && !second.equals("or")
                && !second.equals("of")
                && !second.endsWith("ing");
    }
}
