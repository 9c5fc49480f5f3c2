package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers people gave, and what the gravest alerts measured. */
final class ImpactSection implements Section {

    private static final int MOST = 5;

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public List<Candidate> write(Story story) {
        Talk talk = new Talk(story);
        List<Candidate> sentences = new ArrayList<>();
        for (Alerts.Group group : gravest(story)) {
            measured(group, story).ifPresent(sentences::add);
        }
        List<Said> said = Impact.all(story);
        said.subList(Math.max(0, said.size() - MOST), said.size()).forEach(one -> sentences.add(talk.of(one)));
        return sentences;
    }

    private static List<Alerts.Group> gravest(Story story) {
        int most = story.alerts().groups().stream()
                .mapToInt(Alerts.Group::weight)
                .max()
                .orElse(0);
        return story.alerts().groups().stream()
                .filter(group -> group.weight() == most)
                .limit(2)
                .toList();
    }

    /** What the last alert of a group measured, and how long the group fired. */
    private static Optional<Candidate> measured(Alerts.Group group, Story story) {
        EvidenceLine last = group.last();
        String words = last.text().strip();
        boolean counts = words.chars().anyMatch(Character::isDigit) && words.length() <= 200 && !words.contains("\n");
        if (!counts) {
            return group.end().map(end -> between(group.first(), end, story));
        }
        String text = "The alert “" + Events.title(last) + "” said at "
                + story.phrasing().time(last.at()) + ": " + Phrasing.quoted(words);
        return Optional.of(Candidate.of(text, last));
    }

    private static Candidate between(EvidenceLine from, EvidenceLine to, Story story) {
        String text = "“" + Events.title(from) + "” fired from " + Phrasing.clock(from.at()) + " to "
                + story.phrasing().time(to.at()) + ".";
        return Candidate.of(text, from, to);
    }
}
