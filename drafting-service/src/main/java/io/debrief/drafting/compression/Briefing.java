package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody who joins an open incident wants to read: state, impact, tried so far, open questions, what is new. */
final class Briefing {

    private static final int MOST = 6;

    private Briefing() {}

    static List<Section> sections(Options options) {
        List<Section> sections = new ArrayList<>(List.of(
                section("state", Briefing::state),
                section("impact", story -> new ImpactSection().write(story)),
                section("tried", Briefing::tried),
                section("open_questions", story -> new OpenQuestionsSection().write(story))));
        Instant since = options.since();
        if (since != null) {
            sections.add(section("new", story -> fresh(story, since)));
        }
        return List.copyOf(sections);
    }

    private interface Writing {
        List<Candidate> write(Story story);
    }

    private static Section section(String name, Writing writing) {
        return new Section() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Candidate> write(Story story) {
                return writing.write(story);
            }
        };
    }

    /** What began it, which alerts still fire, the newest word on how things stand. */
    private static List<Candidate> state(Story story) {
        Events events = new Events(story);
        List<Candidate> sentences = new ArrayList<>();
        story.alerts().first().ifPresent(first -> sentences.add(events.fired(first)));
        events.acknowledged().ifPresent(sentences::add);
        for (Alerts.Group group : story.alerts().groups()) {
            if (group.end().isEmpty() && group.fired().size() > 1) {
                sentences.add(events.fired(group));
            }
        }
        newest(story).ifPresent(said -> sentences.add(new Talk(story).of(said)));
        return sentences;
    }

    private static Optional<Said> newest(Story story) {
        return story.conversation().of(Role.STATUS, Role.DECISION, Role.IMPACT).stream()
                .reduce((first, second) -> second);
    }

    private static List<Candidate> tried(Story story) {
        Events events = new Events(story);
        List<Candidate> sentences = new ArrayList<>(new ResponseSection().write(story));
        for (EvidenceLine line : Remedies.lines(story)) {
            events.change(line).ifPresent(sentences::add);
            events.deploy(line).map(text -> events.timed(text, line)).ifPresent(sentences::add);
        }
        return sentences;
    }

    private static List<Candidate> fresh(Story story, Instant since) {
        Talk talk = new Talk(story);
        List<Said> news = story.conversation().all().stream()
                .filter(said -> said.line().at().isAfter(since))
                .toList();
        List<Candidate> sentences = new ArrayList<>();
        Events events = new Events(story);
        story.of("alert.fired").stream()
                .filter(line -> line.at().isAfter(since))
                .limit(MOST)
                .forEach(line -> sentences.add(events.fired(line)));
        Selection.best(story, news, MOST).forEach(said -> sentences.add(talk.of(said)));
        return sentences;
    }
}
