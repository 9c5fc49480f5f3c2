package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;

/** Changes before the start, and how long before; nothing about whether they had to do with it. */
final class ChangesSection implements Section {

    private static final int MOST = 8;

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public List<Candidate> write(Story story) {
        Events events = new Events(story);
        List<Candidate> sentences = new ArrayList<>();
        List<EvidenceLine> changes = Changes.before(story);
        for (EvidenceLine line : changes.subList(Math.max(0, changes.size() - MOST), changes.size())) {
            events.change(line).ifPresent(sentences::add);
            events.deploy(line).map(text -> events.timed(text, line)).ifPresent(sentences::add);
            if (line.kind().equals("release.published")) {
                sentences.add(Candidate.of(
                        "The release “" + Events.title(line) + "” was published at "
                                + story.phrasing().time(line.at()) + ".",
                        line));
            }
        }
        return sentences;
    }
}
