package io.debrief.actions.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suggests what an action is good for: points by words, the first words of a title weigh more. */
final class Categories {

    private static final int HEADING_POINTS = 2;
    private static final int VERB_POINTS = 2;

    /** Verbs that weigh something up say nothing about what it is good for. */
    private static final Set<String> WEIGHING = Set.of(
            "consider", "design", "plan", "propose", "rethink", "reconsider", "revisit", "think", "come", "discuss");

    private Categories() {}

    static Category of(String title, @Nullable Category heading) {
        var points = new EnumMap<Category, Integer>(Category.class);
        var lemmas = Lemmas.of(Words.of(title));
        for (var phrase : Lexicon.CATEGORIES.in(lemmas)) {
            add(points, phrase.kind(), phrase.points());
        }
        if (!lemmas.isEmpty()) {
            leadingVerb(points, lemmas);
        }
        if (heading != null) {
            points.merge(heading, HEADING_POINTS, Integer::sum);
        }
        var best = Category.PREVENT;
        for (var category : List.of(Category.DETECT, Category.MITIGATE, Category.PROCESS)) {
            if (points.getOrDefault(category, 0) > points.getOrDefault(best, 0)) {
                best = category;
            }
        }
        return best;
    }

    private static void leadingVerb(EnumMap<Category, Integer> points, List<String> lemmas) {
        var verb = Lexicon.verbClass(lemmas.getFirst());
        if (verb == null || WEIGHING.contains(lemmas.getFirst())) {
            return;
        }
        switch (verb) {
            case "document", "communicate", "train", "decide" -> add(points, "process", 2 * VERB_POINTS);
            case "alert" -> add(points, "detect", VERB_POINTS);
            case "fix", "limit", "avoid" -> add(points, "prevent", VERB_POINTS);
            default -> {
                // other verbs say nothing about what the action is good for
            }
        }
    }

    private static void add(EnumMap<Category, Integer> points, String kind, int more) {
        points.merge(Category.valueOf(kind.toUpperCase(Locale.ROOT)), more, Integer::sum);
    }
}
