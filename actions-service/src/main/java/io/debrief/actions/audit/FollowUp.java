package io.debrief.actions.audit;

import io.debrief.actions.extraction.Candidate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One follow-up as the document has it.
 *
 * @param line where it stands, from 1
 * @param quote the document's own words
 * @param done whether the text says that it is done
 * @param owner the name the text gives, null where it gives none
 * @param due the date the text gives
 * @param ticket the ticket or address the text gives
 * @param vague what makes it vague; empty where one could tell when it is done
 * @param category what it is good for, by its words: a suggestion
 */
record FollowUp(
        int line,
        String quote,
        boolean done,
        @Nullable String owner,
        @Nullable String due,
        @Nullable String ticket,
        List<String> vague,
        String category) {

    static FollowUp of(Candidate candidate, int line) {
        var noted = candidate.noted();
        return new FollowUp(
                line,
                candidate.quote().text(),
                noted.done(),
                noted.owner(),
                noted.due(),
                noted.ticket(),
                candidate.vagueWhy(),
                candidate.category().name().toLowerCase(Locale.ROOT));
    }
}
