package io.debrief.standalone.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type of source as it is added: what the ingest service takes for it, see docs/sources.md.
 *
 * @param type its name
 * @param schemes how its senders may prove themselves, the usual way first
 */
public record SourceKind(String type, List<String> schemes) {

    private static final String BEARER = "bearer";
    private static final List<String> SECRETS = List.of(BEARER, "basic", "header", "path-token", "hmac-sha256");
    private static final Map<String, String> ALIASES = Map.of("jsm", "opsgenie");
    private static final Map<String, SourceKind> ALL = new LinkedHashMap<>();

    static {
        put("alertmanager", BEARER, "basic", "header");
        put("slack", "slack-v0");
        put("github", "github-sha256");
        put("pagerduty", "pagerduty-v1");
        put("grafana", BEARER, "grafana-hmac", "basic", "header");
        put("opsgenie", BEARER, "basic", "header", "path-token");
        put("datadog", BEARER, "header", "basic", "path-token");
        put("sentry", "sentry", "path-token", BEARER);
        put("gitlab", "gitlab-token", "standard-webhooks", BEARER);
        put("jira", "jira-sha256", "path-token", BEARER);
        put("statuspage", "path-token", BEARER);
        put("incidentio", "standard-webhooks", BEARER);
        put("aws-sns", "aws-sns", "basic", "path-token", BEARER);
        put("cloudevents", BEARER, "basic", "header", "hmac-sha256", "standard-webhooks");
        mapped("linear", "linear");
        mapped("rootly", "rootly");
        mapped("azure-monitor", "path-token");
        mapped("pingdom", "path-token");
        mapped("gcp-monitoring", "basic");
        for (var type : List.of("newrelic", "firehydrant", "graylog", "site24x7", "checkly")) {
            mapped(type, BEARER);
        }
        mapped("generic", BEARER);
    }

    private static void put(String type, String... schemes) {
        ALL.put(type, new SourceKind(type, List.of(schemes)));
    }

    private static void mapped(String type, String usual) {
        var schemes = new ArrayList<>(List.of(usual));
        SECRETS.stream().filter(scheme -> !scheme.equals(usual)).forEach(schemes::add);
        ALL.put(type, new SourceKind(type, List.copyOf(schemes)));
    }

    /** How its senders usually prove themselves. */
    public String scheme() {
        return schemes.getFirst();
    }

    /** The kind of a type or one of its other names; empty where there is none. */
    public static Optional<SourceKind> find(String type) {
        return Optional.ofNullable(ALL.get(ALIASES.getOrDefault(type, type)));
    }

    /** The kind of a type; one that is not known here, such as a mapping of a later version, sends a bearer secret. */
    static SourceKind of(String type) {
        return find(type).orElseGet(() -> new SourceKind(type, List.of(BEARER)));
    }

    /** All names, in order. */
    public static Set<String> names() {
        var names = new TreeSet<>(ALL.keySet());
        names.addAll(ALIASES.keySet());
        return names;
    }
}
