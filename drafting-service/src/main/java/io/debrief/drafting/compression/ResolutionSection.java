package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;

/** What was rolled out, when people saw it recover, when the last alert and the incident ended. */
final class ResolutionSection implements Section {

    private static final int MOST_WORDS = 3;

    @Override
    public String name() {
        return "resolution";
    }

    @Override
    public List<Candidate> write(Story story) {
        Events events = new Events(story);
        Talk talk = new Talk(story);
        List<Candidate> sentences = new ArrayList<>();
        for (EvidenceLine line : Remedies.lines(story)) {
            events.change(line).ifPresent(sentences::add);
            events.deploy(line)
                    .map(text -> Candidate.of(text + " at " + story.phrasing().time(line.at()) + ".", line))
                    .ifPresent(sentences::add);
        }
        List<Said> words = Recovery.words(story);
        Selection.best(story, words, MOST_WORDS).forEach(said -> sentences.add(talk.of(said)));
        story.alerts()
                .allClear()
                .ifPresent(line -> sentences.add(Candidate.of(
                        "The last alert, “" + Events.title(line) + "”, resolved at "
                                + story.phrasing().time(line.at()) + ".",
                        line)));
        Recovery.end(story).ifPresent(sentences::add);
        return sentences;
    }
}
