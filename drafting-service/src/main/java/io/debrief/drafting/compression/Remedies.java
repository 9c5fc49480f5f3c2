package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.List;

/** What was rolled out while it lasted. */
final class Remedies {

    private Remedies() {}

    static List<EvidenceLine> lines(Story story) {
        var start = story.beginning().map(EvidenceLine::at).orElse(story.start());
        return story.of("change.merged", "deploy.succeeded", "deploy.failed").stream()
                .filter(line -> line.at().isAfter(start))
                .toList();
    }

    /** The last deploy while it lasted, else the last merge. */
    static List<Candidate> main(Story story) {
        Events events = new Events(story);
        List<Candidate> sentences = new ArrayList<>();
        List<EvidenceLine> lines = lines(story);
        lines.stream()
                .filter(line -> line.kind().equals("deploy.succeeded"))
                .reduce((first, second) -> second)
                .flatMap(line -> events.deploy(line).map(text -> events.timed(text, line)))
                .ifPresent(sentences::add);
        if (sentences.isEmpty()) {
            lines.stream()
                    .filter(line -> line.kind().equals("change.merged"))
                    .reduce((first, second) -> second)
                    .flatMap(events::change)
                    .ifPresent(sentences::add);
        }
        return sentences;
    }
}
