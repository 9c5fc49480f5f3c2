package io.debrief.ingest.catalogue;

import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.cloudevents.CloudEventsReader;
import io.debrief.ingest.datadog.DatadogReader;
import io.debrief.ingest.github.GitHubReader;
import io.debrief.ingest.gitlab.GitLabReader;
import io.debrief.ingest.grafana.GrafanaReader;
import io.debrief.ingest.incidentio.IncidentIoReader;
import io.debrief.ingest.jira.JiraReader;
import io.debrief.ingest.opsgenie.OpsgenieReader;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.sentry.SentryReader;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.slack.SlackReader;
import io.debrief.ingest.sns.SnsReader;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceType;
import io.debrief.ingest.statuspage.StatuspageReader;
import java.util.List;

/**
 * The types of source that are written in code. A new one is a reader of its own and a line here. A bearer token where
 * the sender has a way of its own is for those who have a gateway in front that checks that way and adds the token.
 */
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
                        .also(BodyForm.FORM_PAYLOAD)
                        .once(),
                SourceType.of("pagerduty", new PagerDutyReader(), Scheme.PAGERDUTY_V1),
                SourceType.of(
                                "grafana",
                                new GrafanaReader(),
                                Scheme.BEARER,
                                Scheme.GRAFANA_HMAC,
                                Scheme.BASIC,
                                Scheme.HEADER)
                        .upTo(8),
                SourceType.of(
                                "opsgenie",
                                new OpsgenieReader(),
                                Scheme.BEARER,
                                Scheme.BASIC,
                                Scheme.HEADER,
                                Scheme.PATH_TOKEN)
                        .alias("jsm"),
                SourceType.of(
                                "datadog",
                                new DatadogReader(),
                                Scheme.BEARER,
                                Scheme.HEADER,
                                Scheme.BASIC,
                                Scheme.PATH_TOKEN)
                        .also(BodyForm.FORM_FIELDS),
                SourceType.of("sentry", new SentryReader(), Scheme.SENTRY, Scheme.PATH_TOKEN, Scheme.BEARER)
                        .upTo(4),
                SourceType.of(
                                "gitlab",
                                new GitLabReader(),
                                Scheme.GITLAB_TOKEN,
                                Scheme.STANDARD_WEBHOOKS,
                                Scheme.BEARER)
                        .upTo(25),
                SourceType.of("jira", new JiraReader(), Scheme.JIRA_SHA256, Scheme.PATH_TOKEN, Scheme.BEARER)
                        .upTo(8),
                SourceType.of("statuspage", new StatuspageReader(), Scheme.PATH_TOKEN, Scheme.BEARER),
                SourceType.of("incidentio", new IncidentIoReader(), Scheme.STANDARD_WEBHOOKS, Scheme.BEARER),
                SourceType.of(
                                "aws-sns",
                                new SnsReader(),
                                Scheme.AWS_SNS,
                                Scheme.BASIC,
                                Scheme.PATH_TOKEN,
                                Scheme.BEARER)
                        .also(BodyForm.TEXT),
                SourceType.of(
                                "cloudevents",
                                new CloudEventsReader(new Shapes()::recognise),
                                Scheme.BEARER,
                                Scheme.BASIC,
                                Scheme.HEADER,
                                Scheme.HMAC_SHA256,
                                Scheme.STANDARD_WEBHOOKS)
                        .upTo(8)
                        .also(BodyForm.ANYTHING));
    }
}
