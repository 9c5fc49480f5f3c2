package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Every number stands in the evidence with its unit, for the same thing, in the same role, or can be computed from it. */
final class NumberRule implements Rule {

    private static final Set<String> EXTREME_HIGH =
            Set.of("max", "peaked", "peak", "highest", "worst", "maximum", "most");
    private static final Set<String> EXTREME_LOW = Set.of("min2", "lowest", "minimum", "least");

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        List<Quantity> there = window.quantities();
        if (Directions.against(part.clause())) {
            reasons.add(Reason.NUMBER_MISMATCH);
        }
        for (Quantity claimed : part.clause().quantities()) {
            boolean stands = there.stream().anyMatch(q -> matches(claimed, q, there));
            if (!stands
                    && !before(claimed, part, window, context)
                    && !new DerivedNumbers(context, window, part).gives(claimed)) {
                reasons.add(Reason.NUMBER_MISMATCH);
                if (claimed.dimension().equals("ordinal")) {
                    reasons.add(Reason.SCOPE);
                }
            }
            boolean share =
                    claimed.dimension().equals("percent") && !claimed.after().isEmpty();
            if (share && !window.covers(nouns(claimed.after()).get(0))) {
                reasons.add(Reason.NUMBER_MISMATCH);
            }
            if (!isExtreme(claimed, part, context)) {
                reasons.add(Reason.NUMBER_MISMATCH);
                reasons.add(Reason.SCOPE);
            }
        }
    }

    /** "From 98 % to 35 %" may stand in two cited lines about the same thing, one after the other. */
    private static boolean before(Quantity claimed, Part part, Window window, Context context) {
        boolean from = claimed.role().equals("from");
        if (!from && !claimed.role().equals("to") || part.clause().quantities().size() < 2) {
            return false;
        }
        Instant here = window.reading().text().at();
        return context.cited().stream()
                .filter(other -> from
                        ? other.text().at().isBefore(here)
                        : other.text().at().isAfter(here))
                .flatMap(other -> other.passage().clauses().stream())
                .anyMatch(clause -> part.content().stream().anyMatch(clause.content()::contains)
                        && clause.quantities().stream()
                                .anyMatch(q -> q.sameDimension(claimed) && sameAmount(claimed, q)));
    }

    private static boolean matches(Quantity claimed, Quantity found, List<Quantity> all) {
        return claimed.sameDimension(found)
                && sameAmount(claimed, found)
                && sameRole(claimed, found)
                && sameThing(claimed, found, all);
    }

    static boolean sameAmount(Quantity claimed, Quantity found) {
        if (claimed.sameValue(found)) {
            return true;
        }
        if (claimed.bound().equals("over")) {
            BigDecimal limit = claimed.value().multiply(new BigDecimal("1.25"));
            return found.value().compareTo(claimed.value()) > 0 && found.value().compareTo(limit) <= 0;
        }
        if (claimed.bound().equals("under")) {
            BigDecimal limit = claimed.value().multiply(new BigDecimal("0.8"));
            return found.value().compareTo(claimed.value()) < 0 && found.value().compareTo(limit) >= 0;
        }
        return claimed.approximate() && Rounding.fits(claimed, found.value());
    }

    private static boolean sameRole(Quantity claimed, Quantity found) {
        Set<String> telling = Set.of("from", "to", "by");
        boolean both = telling.contains(claimed.role()) && telling.contains(found.role());
        return !both || claimed.role().equals(found.role());
    }

    /** A count binds to the noun behind it; a measure to what stands around it where several compete. */
    private static boolean sameThing(Quantity claimed, Quantity found, List<Quantity> all) {
        boolean measured =
                !claimed.dimension().equals("count") && Set.of("from", "to").contains(claimed.role());
        if (claimed.dimension().equals("ordinal") || measured) {
            return true;
        }
        List<String> mine = nouns(claimed.after());
        List<String> theirs = nouns(found.after());
        if (claimed.dimension().equals("count") && !mine.isEmpty() && !theirs.isEmpty()) {
            return head(mine).stream().anyMatch(word -> Words.covers(head(theirs), word));
        }
        long rivals = all.stream().filter(q -> q.sameDimension(claimed)).count();
        boolean near = shares(claimed, found);
        return near
                || rivals < 2 && !claimed.dimension().equals("count")
                || rivals < 2 && mine.isEmpty()
                || rivals >= 2 && all.stream().noneMatch(q -> q.sameDimension(claimed) && shares(claimed, q));
    }

    private static boolean shares(Quantity claimed, Quantity found) {
        return around(claimed).stream().anyMatch(around(found)::contains);
    }

    private static List<String> around(Quantity quantity) {
        return java.util.stream.Stream.concat(quantity.after().stream(), quantity.before().stream())
                .toList();
    }

    private static List<String> head(List<String> nouns) {
        return nouns.subList(0, Math.min(2, nouns.size()));
    }

    /** Words up to the first verb: what is counted, not what it did; a participle before the noun is left out. */
    private static List<String> nouns(List<String> words) {
        List<String> nouns = words.stream()
                .dropWhile(Lexicon.english()::isVerb)
                .takeWhile(word -> !Lexicon.english().isVerb(word))
                .toList();
        return nouns.isEmpty() ? words : nouns;
    }

    /** "Peaked at" holds of the highest of all cited numbers of that sort, or where the evidence says so. */
    private static boolean isExtreme(Quantity claimed, Part part, Context context) {
        for (String word : part.clause().content()) {
            boolean high = EXTREME_HIGH.contains(word);
            if ((high || EXTREME_LOW.contains(word)) && !claimed.dimension().equals("ordinal")) {
                return context.cited().stream()
                        .flatMap(reading -> reading.passage().clauses().stream())
                        .flatMap(clause -> clause.quantities().stream())
                        .filter(other -> other.sameDimension(claimed))
                        .noneMatch(other -> high
                                ? other.value().compareTo(claimed.value()) > 0
                                : other.value().compareTo(claimed.value()) < 0);
            }
        }
        return true;
    }
}
