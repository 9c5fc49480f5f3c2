package io.debrief.drafting.similar;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Okapi BM25 over traits (Robertson and Walker; k1 = 1.2, b = 0.75), services, alerts and identifiers counting more
 * than words. Words alone make nothing similar.
 */
final class Similarity {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int MOST_TERMS = 60;
    private static final int MOST_HITS = 5;
    private static final int MOST_SHARED = 10;
    private static final Map<String, Double> WEIGHTS =
            Map.of("alert", 3.0, "identifier", 2.5, "service", 2.0, "word", 1.0);
    private static final Set<String> TELLING = Set.of("alert", "identifier", "service");

    private final List<Traits> others;
    private final Map<String, Integer> documents = new HashMap<>();
    private final double averageLength;

    /** Compares with these. */
    Similarity(Collection<Traits> others) {
        this.others = List.copyOf(others);
        others.forEach(traits -> traits.terms().keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        this.averageLength =
                Math.max(1, others.stream().mapToInt(Traits::length).average().orElse(1));
    }

    /** Something two incidents share: what kind of thing, what, and where it stands in each. */
    record Shared(
            String kind,
            String value,
            @Nullable UUID here,
            @Nullable UUID there) {}

    /** A similar incident with what is shared, the weightiest first. */
    record Hit(String incident, String title, double score, List<Shared> shared) {}

    /** The most similar ones, best first; empty where nothing but words is shared. */
    List<Hit> to(Traits query) {
        var telling = query.terms().keySet().stream()
                .sorted(Comparator.comparingDouble((String term) -> -weight(term) * rarity(term))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TERMS)
                .toList();
        return others.stream()
                .filter(other -> !other.incident().equals(query.incident()))
                .map(other -> hit(query, other, telling))
                .filter(hit -> hit.shared().stream().anyMatch(shared -> TELLING.contains(shared.kind())))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::incident))
                .limit(MOST_HITS)
                .toList();
    }

    private Hit hit(Traits query, Traits other, List<String> terms) {
        var shared = terms.stream().filter(other.terms()::containsKey).toList();
        double score = shared.stream().mapToDouble(term -> score(term, other)).sum();
        return new Hit(
                other.incident(),
                other.title(),
                Math.round(score * 1000) / 1000.0,
                shared.stream()
                        .limit(MOST_SHARED)
                        .map(term -> new Shared(
                                kind(term),
                                term.substring(term.indexOf(':') + 1),
                                query.where().get(term),
                                other.where().get(term)))
                        .collect(Collectors.toList()));
    }

    private double score(String term, Traits in) {
        double frequency = in.terms().getOrDefault(term, 0);
        double length = K1 * (1 - B + B * in.length() / averageLength);
        return weight(term) * rarity(term) * frequency * (K1 + 1) / (frequency + length);
    }

    private double rarity(String term) {
        int with = documents.getOrDefault(term, 0);
        return Math.log(1 + (others.size() - with + 0.5) / (with + 0.5));
    }

    private static double weight(String term) {
        return WEIGHTS.getOrDefault(kind(term), 1.0);
    }

    private static String kind(String term) {
        return term.substring(0, term.indexOf(':'));
    }
}
