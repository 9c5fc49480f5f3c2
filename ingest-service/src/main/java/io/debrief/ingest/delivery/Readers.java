package io.debrief.ingest.delivery;

import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.github.GitHubReader;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.slack.SlackReader;
import io.debrief.ingest.source.SourceType;
import java.util.Map;

/** Who reads which type of source. */
final class Readers {

    private final Map<SourceType, Reader> byType;

    Readers(Names names) {
        byType = Map.of(
                SourceType.ALERTMANAGER,
                new AlertmanagerReader(),
                SourceType.SLACK,
                new SlackReader(names),
                SourceType.GITHUB,
                new GitHubReader(),
                SourceType.PAGERDUTY,
                new PagerDutyReader());
    }

    Reader of(SourceType type) {
        var reader = byType.get(type);
        if (reader == null) {
            throw new IllegalStateException("nobody reads " + type.word());
        }
        return reader;
    }
}
