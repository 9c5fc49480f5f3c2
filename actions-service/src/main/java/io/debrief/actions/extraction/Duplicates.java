package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links what says the same: the same ticket, or verbs of one class, objects that share at least 60 % of their lemmas,
 * and no number or identifier that only one of them has.
 */
public final class Duplicates {

    private static final double ENOUGH = 0.6;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "to", "of", "for", "in", "on", "at", "and", "or", "our", "we", "is", "are", "be", "with",
            "so", "by", "from", "it", "that", "this", "when", "if", "as", "should", "need", "must");

    private Duplicates() {}

    /**
     * What of a title decides whether another says the same.
     *
     * @param verb the class of its verb, empty where unknown
     * @param objects the lemmas of the rest
     * @param marks numbers and identifiers
     * @param ticket its ticket
     */
    public record Gist(
            String verb,
            Set<String> objects,
            Set<String> marks,
            @Nullable String ticket) {

        /**
         * The gist of a title.
         *
         * @param title what to do
         * @param ticket its ticket, where the text has one
         */
        public static Gist of(String title, @Nullable String ticket) {
            var lemmas = Lemmas.of(Words.of(title));
            var verb = lemmas.isEmpty() ? null : Lexicon.verbClass(lemmas.getFirst());
            var rest = lemmas.subList(verb == null ? 0 : 1, lemmas.size());
            var objects = rest.stream().filter(lemma -> !SMALL.contains(lemma)).collect(Collectors.toSet());
            var marks = objects.stream().filter(Gist::isMark).collect(Collectors.toSet());
            return new Gist(verb == null ? "" : verb, objects, marks, ticket);
        }

        private static boolean isMark(String lemma) {
            return lemma.chars().anyMatch(c -> Character.isDigit(c) || c == '_');
        }

        /** Whether both say the same. */
        public boolean same(Gist other) {
            if (!verb.equals(other.verb) || !marks.equals(other.marks)) {
                return false;
            }
            var shared = objects.stream().filter(other.objects::contains).count();
            var all = objects.size() + other.objects.size() - shared;
            return all > 0 && shared >= ENOUGH * all;
        }
    }

    /** For each gist the indexes of the others that say the same; candidates are looked up by a shared lemma. */
    static List<List<Integer>> link(List<Gist> gists) {
        var byLemma = new HashMap<String, List<Integer>>();
        var links = new ArrayList<List<Integer>>();
        for (var i = 0; i < gists.size(); i++) {
            links.add(new ArrayList<>());
            for (var j : sharing(byLemma, gists.get(i))) {
                if (gists.get(i).same(gists.get(j))) {
                    links.get(i).add(j);
                    links.get(j).add(i);
                }
            }
            for (var lemma : gists.get(i).objects()) {
                byLemma.computeIfAbsent(lemma, none -> new ArrayList<>()).add(i);
            }
        }
        return links;
    }

    /** Objects that share 60 % share one of the rarer lemmas; very common ones are not followed. */
    private static Set<Integer> sharing(Map<String, List<Integer>> byLemma, Gist gist) {
        var sharing = new HashSet<Integer>();
        for (var lemma : gist.objects()) {
            var others = byLemma.getOrDefault(lemma, List.of());
            sharing.addAll(others.subList(Math.max(0, others.size() - 50), others.size()));
        }
        return sharing;
    }
}
