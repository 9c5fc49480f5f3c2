package io.debrief.standalone.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type of source as it is added: what ingest takes as usual for it.
 *
 * @param type its name
 * @param scheme how its senders usually prove themselves
 * @param theirs whether the sender makes the secret, so that ours only holds its place
 */
public record SourceKind(String type, String scheme, boolean theirs) {

    private static final String BEARER = "bearer";
    private static final String PATH_TOKEN = "path-token";
    private static final Map<String, String> ALIASES = Map.of("jsm", "opsgenie");
    private static final Map<String, SourceKind> ALL = new LinkedHashMap<>();

    static {
        ours(BEARER, "alertmanager", "grafana", "opsgenie", "datadog", "cloudevents", "generic");
        ours(BEARER, "newrelic", "firehydrant", "graylog", "site24x7", "checkly");
        ours(PATH_TOKEN, "statuspage", "azure-monitor", "pingdom");
        ours("basic", "gcp-monitoring");
        ours("github-sha256", "github");
        ours("gitlab-token", "gitlab");
        ours("jira-sha256", "jira");
        ours("aws-sns", "aws-sns");
        theirs("slack", "slack-v0");
        theirs("pagerduty", "pagerduty-v1");
        theirs("sentry", "sentry");
        theirs("incidentio", "standard-webhooks");
        theirs("linear", "linear");
        theirs("rootly", "rootly");
    }

    private static void ours(String scheme, String... types) {
        for (var type : types) {
            ALL.put(type, new SourceKind(type, scheme, false));
        }
    }

    private static void theirs(String type, String scheme) {
        ALL.put(type, new SourceKind(type, scheme, true));
    }

    /** The kind of a type or one of its other names; empty where there is none. */
    public static Optional<SourceKind> find(String type) {
        return Optional.ofNullable(ALL.get(ALIASES.getOrDefault(type, type)));
    }

    /** The kind of a type; one that is not known here, such as a mapping of a later version, sends a bearer secret. */
    static SourceKind of(String type) {
        return find(type).orElseGet(() -> new SourceKind(type, BEARER, false));
    }

    /** All names, in order. */
    public static Set<String> names() {
        var names = new TreeSet<>(ALL.keySet());
        names.addAll(ALIASES.keySet());
        return names;
    }
}
