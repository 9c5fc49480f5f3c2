package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one wants to know first: when it began, what came before, what it did, what ended it, how long it took. */
final class SummarySection implements Section {

    private static final int MOST_TOLD = 4;

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public List<Candidate> write(Story story) {
        Events events = new Events(story);
        Talk talk = new Talk(story);
        List<Candidate> sentences = new ArrayList<>();
        story.alerts().first().ifPresent(first -> sentences.add(opening(first, story)));
        boolean alerted = story.alerts().first().isPresent();
        if (!alerted) {
            told(story).forEach(said -> sentences.add(talk.of(said)));
        }
        Changes.last(story)
                .flatMap(line -> events.deploy(line).map(text -> events.timed(text, line)))
                .ifPresent(sentences::add);
        events.acknowledged().ifPresent(sentences::add);
        Impact.strongest(story).ifPresent(said -> sentences.add(talk.of(said)));
        sentences.addAll(Remedies.main(story));
        Recovery.word(story).filter(said -> alerted).ifPresent(said -> sentences.add(talk.of(said)));
        Recovery.end(story).ifPresent(sentences::add);
        return sentences;
    }

    private static Candidate opening(EvidenceLine first, Story story) {
        String text =
                "On " + Phrasing.date(first.at()) + " at " + story.phrasing().time(first.at()) + " the alert “"
                        + Events.title(first) + "” fired" + Phrasing.on(first) + ".";
        return Candidate.of(text, first);
    }

    /** Without alerts, what people said is all there is. */
    private static List<Said> told(Story story) {
        List<Said> telling = story.conversation().of(Role.STATUS, Role.DONE, Role.DECISION, Role.CAUSE);
        List<Said> chosen = new ArrayList<>(Selection.best(story, telling, MOST_TOLD));
        Recovery.word(story).ifPresent(chosen::add);
        return chosen.stream()
                .distinct()
                .sorted(Comparator.comparing(said -> said.line().at()))
                .toList();
    }
}
