package io.debrief.drafting.understanding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of measure and number words. */
final class Units {

    static final Units ENGLISH = new Units(new WordFiles("en"));

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, BigDecimal> words = new HashMap<>();
    private final Map<String, BigDecimal> ordinals = new HashMap<>();

    /** A unit: its dimension and what one of it is in the dimension's base unit. */
    record Unit(String dimension, BigDecimal factor) {}

    private Units(WordFiles files) {
        for (String line : files.lines("units")) {
            String[] parts = line.split(" ");
            for (int i = 2; i < parts.length; i++) {
                units.put(parts[i], new Unit(parts[0], new BigDecimal(parts[1])));
            }
        }
        files.pairs("numbers").forEach((word, value) -> words.put(word, new BigDecimal(value)));
        files.pairs("ordinals").forEach((word, value) -> ordinals.put(word, new BigDecimal(value)));
    }

    @Nullable
    Unit unit(String word) {
        return units.get(word);
    }

    @Nullable
    BigDecimal number(String word) {
        return words.get(word);
    }

    @Nullable
    BigDecimal ordinal(String word) {
        return ordinals.get(word);
    }

    /** What a short suffix such as {@code k} multiplies a count by; null where it is none. */
    static @Nullable BigDecimal magnitude(String suffix) {
        return switch (suffix) {
            case "k", "K" -> BigDecimal.valueOf(1_000);
            case "M", "mn", "mio" -> BigDecimal.valueOf(1_000_000);
            case "bn", "B" -> BigDecimal.valueOf(1_000_000_000);
            default -> null;
        };
    }
}
