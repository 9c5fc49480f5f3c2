package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Candidate;
import io.debrief.actions.life.Content;
import io.debrief.contracts.actions.ActionSnapshot.Noted;
import io.debrief.contracts.actions.ActionSnapshot.SuggestedOrder;
import java.util.List;

/** A found candidate as the content of a follow-up. */
final class Contents {

    private Contents() {}

    static Content of(Candidate candidate) {
        var noted = candidate.noted();
        return new Content(
                candidate.title(),
                candidate.quote().text(),
                span(candidate),
                candidate.problem(),
                candidate.doneWhen(),
                candidate.category().word(),
                candidate.size().word(),
                candidate.risk().word(),
                List.of(),
                candidate.vagueWhy(),
                candidate.rewrite(),
                new SuggestedOrder(candidate.rank(), candidate.rankWhy()),
                new Noted(noted.owner(), noted.due(), noted.ticket(), noted.done()));
    }

    static String quote(Candidate candidate) {
        return candidate.quote().text();
    }

    static List<Integer> span(Candidate candidate) {
        return List.of(candidate.quote().start(), candidate.quote().end());
    }
}
