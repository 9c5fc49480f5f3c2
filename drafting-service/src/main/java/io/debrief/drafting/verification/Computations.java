package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.understanding.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Does a declared computation again. */
final class Computations {

    private Computations() {}

    /** The time between two lines is as declared; where a line happened several times, its last time may be meant. */
    static boolean isDifference(Computed computed, List<Reading> whole) {
        List<Reading> of = of(computed, whole);
        if (of.size() != 2) {
            return false;
        }
        Duration value = Duration.parse(computed.value());
        CitedText from = of.get(0).text();
        CitedText to = of.get(1).text();
        return Duration.between(from.at(), to.at()).abs().equals(value)
                || Duration.between(from.at(), to.lastAt()).abs().equals(value);
    }

    /** As many lines, or as many occurrences of them, as declared. */
    static boolean isCount(Computed computed, List<Reading> whole) {
        List<Reading> of = of(computed, whole);
        int occurrences = of.stream().mapToInt(r -> r.text().occurrences()).sum();
        boolean complete = of.size() == computed.of().size();
        return complete
                && (computed.value().equals(String.valueOf(of.size()))
                        || computed.value().equals(String.valueOf(occurrences)));
    }

    /** The highest or lowest number of its sort in the declared lines. */
    static boolean isExtreme(Computed computed, Quantity claimed, List<Reading> whole) {
        boolean high = computed.operation().equals("maximum");
        List<Quantity> all = of(computed, whole).stream()
                .flatMap(reading -> reading.passage().clauses().stream())
                .flatMap(clause -> clause.quantities().stream())
                .filter(q -> q.sameDimension(claimed))
                .toList();
        boolean there = all.stream().anyMatch(claimed::sameValue);
        return there
                && all.stream()
                        .noneMatch(q -> high
                                ? q.value().compareTo(claimed.value()) > 0
                                : q.value().compareTo(claimed.value()) < 0);
    }

    private static List<Reading> of(Computed computed, List<Reading> whole) {
        return computed.of().stream()
                .map(UUID::toString)
                .flatMap(id ->
                        whole.stream().filter(reading -> reading.text().id().equals(id)))
                .toList();
    }
}
