package io.debrief.actions.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a machine would say about a title that a person wrote; each value is the person's to change.
 *
 * @param category suggested
 * @param size suggested
 * @param risk suggested
 * @param doneWhen how one would see that it is done
 * @param vagueWhy what makes it vague
 * @param rewrite a version with a finish line, where it is vague
 */
public record Suggestion(
        Category category,
        Size size,
        Risk risk,
        String doneWhen,
        List<String> vagueWhy,
        @Nullable String rewrite) {

    /** The suggestions for a title. */
    public static Suggestion of(String title) {
        var category = Categories.of(title, null);
        var vagueWhy = Vagueness.of(title, title);
        var doneWhen = FinishLines.of(title);
        return new Suggestion(
                category,
                Efforts.size(title),
                Efforts.risk(title, category),
                doneWhen,
                vagueWhy,
                vagueWhy.isEmpty() ? null : Rewrites.of(title, title, doneWhen));
    }
}
