package io.debrief.console.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a form.
 *
 * @param value what is sent
 * @param label what is shown
 * @param selected whether it is chosen already
 */
public record Choice(String value, String label, boolean selected) {

    /**
     * Choices.
     *
     * @param selected the value chosen already
     * @param valuesAndLabels {@code value=label} each
     */
    public static List<Choice> of(@Nullable String selected, String... valuesAndLabels) {
        return Stream.of(valuesAndLabels)
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Choice(pair[0], pair[1], Objects.equals(pair[0], selected)))
                .toList();
    }
}
