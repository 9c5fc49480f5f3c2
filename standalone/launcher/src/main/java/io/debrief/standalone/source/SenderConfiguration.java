package io.debrief.standalone.source;

import java.util.Locale;

/** What to paste into each sender. */
public final class SenderConfiguration {

    private SenderConfiguration() {}

    /**
     * The configuration of the sender of a source.
     *
     * @param source the source
     * @param url where it sends to
     */
    public static String of(ConfiguredSource source, String url) {
        var template = switch (source.type().toLowerCase(Locale.ROOT)) {
            case "alertmanager" -> ALERTMANAGER;
            case "slack" -> SLACK;
            case "github" -> GITHUB;
            case "pagerduty" -> PAGERDUTY;
            default -> "Send to {url} with the secret {secret}.\n";
        };
        return template.replace("{url}", url).replace("{secret}", source.secret());
    }

    private static final String ALERTMANAGER = """
            # alertmanager.yml: beside PagerDuty's, in the same receiver, so that both tell of the same group
            receivers:
              - name: on-call
                pagerduty_configs:
                  - routing_key: <your PagerDuty integration key>
                webhook_configs:
                  - url: {url}
                    send_resolved: true
                    max_alerts: 0
                    http_config:
                      authorization:
                        type: Bearer
                        credentials: {secret}
            """;

    private static final String SLACK = """
            # api.slack.com/apps > Create New App > From a manifest
            display_information:
              name: Debrief
            features:
              bot_user:
                display_name: debrief
            oauth_config:
              scopes:
                bot: [channels:history, channels:read, groups:history, groups:read, users:read, users:read.email, reactions:read, pins:read]
            settings:
              event_subscriptions:
                request_url: {url}
                bot_events: [message.channels, message.groups, channel_created, channel_rename, channel_archive, reaction_added, pin_added, app_mention]
            # Then copy the app's signing secret (Basic Information > App Credentials) over this one in sources.json:
            #   {secret}
            # Slack chooses its own secret; the address must be reachable from the internet over https.
            """;

    private static final String GITHUB = """
            # Organisation or repository > Settings > Webhooks > Add webhook
            Payload URL:   {url}
            Content type:  application/json
            Secret:        {secret}
            Events:        Pull requests, Pushes, Deployments, Deployment statuses, Releases, Workflow runs, Issues, Issue comments
            """;

    private static final String PAGERDUTY = """
            # Integrations > Generic Webhooks (v3) > New Webhook, scope: account or the services you want
            Webhook URL:   {url}
            Events:        everything under Incident
            # PagerDuty shows its secret once, after saving: copy it over this one in sources.json:
            #   {secret}
            """;
}
