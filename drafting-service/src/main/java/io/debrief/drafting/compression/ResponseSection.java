package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people did and decided, what they suspected and what became of it. */
final class ResponseSection implements Section {

    private static final int MOST = 10;

    @Override
    public String name() {
        return "response";
    }

    @Override
    public List<Candidate> write(Story story) {
        Talk talk = new Talk(story);
        List<Said> chosen = new ArrayList<>(chosen(story));
        List<Candidate> sentences = new ArrayList<>();
        for (Said suspicion : story.conversation().suspicions()) {
            Optional<Said> denial = story.conversation().denial(suspicion);
            if (denial.isPresent()) {
                chosen.add(suspicion);
                chosen.add(denial.get());
            }
        }
        chosen.stream()
                .distinct()
                .sorted(Comparator.comparing((Said said) -> said.line().at()).thenComparing(Said::start))
                .forEach(said -> sentences.add(talk.of(said)));
        return sentences;
    }

    private static List<Said> chosen(Story story) {
        return Selection.best(story, story.conversation().of(Role.DONE, Role.DECISION), MOST);
    }
}
