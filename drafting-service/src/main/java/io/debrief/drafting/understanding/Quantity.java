package io.debrief.drafting.understanding;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number of something in a text.
 *
 * @param value the number in the base unit of its dimension
 * @param shown the number as written
 * @param dimension {@code count}, {@code time}, {@code percent}, {@code bytes}, {@code ordinal} …
 * @param unit what one of the written units is in the base unit
 * @param approximate whether it is said to be about right
 * @param bound {@code over}, {@code under} or empty
 * @param role {@code from}, {@code to}, {@code by} or empty: the word before it
 * @param after the canonical nouns just after it: what it counts
 * @param before the canonical nouns just before it
 * @param first its first token's place in the clause
 * @param last its last token's place
 */
public record Quantity(
        BigDecimal value,
        BigDecimal shown,
        String dimension,
        BigDecimal unit,
        boolean approximate,
        String bound,
        String role,
        List<String> after,
        List<String> before,
        int first,
        int last) {

    /** Whether both count the same sort of thing. */
    public boolean sameDimension(Quantity other) {
        return dimension.equals(other.dimension);
    }

    /** Whether both state the same amount. */
    public boolean sameValue(Quantity other) {
        return value.compareTo(other.value) == 0;
    }
}
