package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;

/** Which alerts fired, who noticed, and how soon. */
final class DetectionSection implements Section {

    private static final int MOST_ALERTS = 5;

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public List<Candidate> write(Story story) {
        Events events = new Events(story);
        List<Candidate> sentences = new ArrayList<>();
        List<Alerts.Group> groups = story.alerts().groups();
        groups.stream().limit(1).forEach(group -> sentences.add(events.fired(group)));
        story.of("incident.opened").stream()
                .findFirst()
                .ifPresent(line -> sentences.add(Candidate.of(
                        "The page “" + Events.title(line) + "” was opened at "
                                + story.phrasing().time(line.at()) + ".",
                        line)));
        groups.stream().skip(1).limit(MOST_ALERTS).forEach(group -> sentences.add(events.fired(group)));
        events.acknowledged().ifPresent(sentences::add);
        firstHuman(story).forEach(said -> sentences.add(new Talk(story).of(said)));
        return sentences;
    }

    /** The first thing a person saw, from the first alert on; without alerts, the first thing said. */
    private static List<Said> firstHuman(Story story) {
        var from = story.alerts().first().map(EvidenceLine::at).orElse(story.start());
        return story.conversation().of(Role.STATUS, Role.IMPACT, Role.CAUSE).stream()
                .filter(said -> !said.line().at().isBefore(from))
                .limit(1)
                .toList();
    }
}
