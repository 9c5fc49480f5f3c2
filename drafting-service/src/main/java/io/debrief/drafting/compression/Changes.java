package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was changed before it began. */
final class Changes {

    private static final Duration BEFORE = Duration.ofHours(24);

    private Changes() {}

    static List<EvidenceLine> before(Story story) {
        Instant start = story.beginning().map(EvidenceLine::at).orElse(story.start());
        return story.of("change.merged", "deploy.succeeded", "deploy.failed", "release.published").stream()
                .filter(line -> line.at().isBefore(start) && line.at().isAfter(start.minus(BEFORE)))
                .toList();
    }

    /** The last deploy before it began. */
    static Optional<EvidenceLine> last(Story story) {
        return before(story).stream()
                .filter(line -> line.kind().equals("deploy.succeeded"))
                .reduce((first, second) -> second);
    }
}
