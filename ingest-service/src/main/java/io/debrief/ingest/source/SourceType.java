package io.debrief.ingest.source;

import io.debrief.ingest.signature.Scheme;
import java.util.Optional;

/** The types of source this version reads. */
public enum SourceType {

    /** Prometheus Alertmanager's webhook receiver. */
    ALERTMANAGER("alertmanager", Scheme.BEARER, 8),

    /** Slack's Events API. */
    SLACK("slack", Scheme.SLACK_V0, 1),

    /** GitHub's repository and organisation webhooks. */
    GITHUB("github", Scheme.GITHUB_SHA256, 25),

    /** PagerDuty's V3 webhook subscriptions. */
    PAGERDUTY("pagerduty", Scheme.PAGERDUTY_V1, 1);

    private static final int MEGABYTE = 1024 * 1024;

    private final String word;
    private final Scheme scheme;
    private final int largestBody;

    SourceType(String word, Scheme scheme, int megabytes) {
        this.word = word;
        this.scheme = scheme;
        this.largestBody = megabytes * MEGABYTE;
    }

    /** The name in the sources file and on signals. */
    public String word() {
        return word;
    }

    /** How its senders prove themselves. */
    public Scheme scheme() {
        return scheme;
    }

    /** The bytes its largest body may have. */
    public int largestBody() {
        return largestBody;
    }

    /** Whether it sends forms with the body in a field beside plain JSON. */
    public boolean sendsForms() {
        return this == GITHUB;
    }

    /** The type of a name. */
    public static Optional<SourceType> of(String word) {
        for (var type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
