package io.debrief.actions.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word lists, read once from resource files.
 *
 * <p>Phrases are kept by their first lemma, so that looking a text up costs its length and not the list's.
 */
final class Lexicon {

    /** A phrase of a list: the kind it stands for, its points, its lemmas. */
    record Phrase(String kind, int points, List<String> lemmas) {}

    static final Map<String, String> VERBS = verbs();
    static final Lexicon SECTIONS = load("sections", false);
    static final Lexicon HEADING_CATEGORIES = load("headings-category", false);
    static final Lexicon CATEGORIES = load("categories", true);
    static final Lexicon SIZES = load("sizes", false);
    static final Lexicon VAGUE = load("vague", false);

    private final Map<String, List<Phrase>> byFirst;

    private Lexicon(Map<String, List<Phrase>> byFirst) {
        this.byFirst = byFirst;
    }

    /** The phrases that stand in the lemmas, in the order they stand there. */
    List<Phrase> in(List<String> lemmas) {
        var found = new ArrayList<Phrase>();
        for (var i = 0; i < lemmas.size(); i++) {
            found.addAll(at(lemmas, i));
        }
        return found;
    }

    /** The phrases that begin at one place of the lemmas. */
    List<Phrase> at(List<String> lemmas, int place) {
        var found = new ArrayList<Phrase>();
        for (var phrase : byFirst.getOrDefault(lemmas.get(place), List.of())) {
            var end = place + phrase.lemmas().size();
            if (end <= lemmas.size() && lemmas.subList(place, end).equals(phrase.lemmas())) {
                found.add(phrase);
            }
        }
        return found;
    }

    boolean has(List<String> lemmas, String kind) {
        return in(lemmas).stream().anyMatch(phrase -> phrase.kind().equals(kind));
    }

    /** The class of a base verb, null where it is none we know. */
    static @Nullable String verbClass(String base) {
        return VERBS.get(base);
    }

    private static Map<String, String> verbs() {
        var verbs = new HashMap<String, String>();
        for (var line : lines("verbs")) {
            var parts = line.split(" ", 2);
            verbs.put(parts[0], parts[1]);
        }
        return Map.copyOf(verbs);
    }

    private static Lexicon load(String name, boolean points) {
        var byFirst = new HashMap<String, List<Phrase>>();
        for (var line : lines(name)) {
            var parts = line.split(" ", points ? 3 : 2);
            var lemmas = Lemmas.of(Words.of(parts[parts.length - 1]));
            byFirst.computeIfAbsent(lemmas.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(parts[0], points ? Integer.parseInt(parts[1]) : 1, lemmas));
        }
        return new Lexicon(Map.copyOf(byFirst));
    }

    private static List<String> lines(String name) {
        try (var in = Lexicon.class.getResourceAsStream("/extraction/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
