package io.debrief.ingest.catalogue;

import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.github.GitHubReader;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.slack.SlackReader;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceType;
import java.util.List;

/** The types of source that are written in code. A new one is a reader of its own and a line here. */
public final class CodeTypes {

    private CodeTypes() {}

    /**
     * All of them.
     *
     * @param names what Slack's people and channels are called
     */
    public static List<SourceType> all(Names names) {
        return List.of(
                SourceType.of("alertmanager", new AlertmanagerReader(), Scheme.BEARER, Scheme.BASIC, Scheme.HEADER)
                        .upTo(8),
                SourceType.of("slack", new SlackReader(names), Scheme.SLACK_V0),
                SourceType.of("github", new GitHubReader(), Scheme.GITHUB_SHA256)
                        .upTo(25)
                        .also(BodyForm.FORM_PAYLOAD),
                SourceType.of("pagerduty", new PagerDutyReader(), Scheme.PAGERDUTY_V1));
    }
}
