package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Said;
import java.util.ArrayList;
import java.util.List;

/** Questions nobody answered, promises nothing closes, suspicions nobody settled. */
final class OpenQuestionsSection implements Section {

    private static final int MOST = 5;

    @Override
    public String name() {
        return "open_questions";
    }

    @Override
    public List<Candidate> write(Story story) {
        Talk talk = new Talk(story);
        List<Candidate> sentences = new ArrayList<>();
        story.conversation().unanswered().stream().limit(MOST).forEach(said -> sentences.add(talk.of(said)));
        story.conversation().openPromises().stream().limit(MOST).forEach(said -> sentences.add(talk.of(said)));
        List<Said> open = story.conversation().suspicions().stream()
                .filter(said -> !story.conversation().settled(said))
                .filter(said -> said.content().size() > 2)
                .toList();
        Selection.best(story, open, MOST).forEach(said -> sentences.add(talk.of(said)));
        return sentences;
    }
}
