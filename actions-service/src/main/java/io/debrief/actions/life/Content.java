package io.debrief.actions.life;

import io.debrief.contracts.actions.ActionSnapshot.Noted;
import io.debrief.contracts.actions.ActionSnapshot.SuggestedOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up says; suggested by a machine or written by a person.
 *
 * @param title what to do
 * @param quote the verbatim evidence, null where a person proposed it or the words were erased
 * @param span start and end of the quote in its text, in UTF-16 units
 * @param problem what it is about
 * @param doneWhen how one sees that it is done
 * @param category {@code prevent}, {@code detect}, {@code mitigate} or {@code process}
 * @param size {@code S}, {@code M} or {@code L}
 * @param risk {@code low}, {@code medium} or {@code high}
 * @param addresses stated factors it answers
 * @param vagueWhy what makes it vague; empty where it is not
 * @param rewrite a version with a finish line
 * @param order where a machine would put it
 * @param noted what the text says about owner, date, ticket and state
 */
public record Content(
        String title,
        @Nullable String quote,
        @Nullable List<Integer> span,
        @Nullable String problem,
        @Nullable String doneWhen,
        String category,
        String size,
        @Nullable String risk,
        List<String> addresses,
        List<String> vagueWhy,
        @Nullable String rewrite,
        @Nullable SuggestedOrder order,
        @Nullable Noted noted) {

    /** What stands for a title whose words were erased. */
    public static final String ERASED = "(the quoted message was erased)";

    /** The same without any words that came from the quote. */
    public Content erased() {
        return new Content(
                ERASED, null, null, null, doneWhen, category, size, risk, addresses, List.of(), null, order, null);
    }

    /** The same, found at another place of its text. */
    public Content at(String words, List<Integer> place) {
        return new Content(
                title, words, place, problem, doneWhen, category, size, risk, addresses, vagueWhy, rewrite, order,
                noted);
    }
}
