package io.debrief.ingest.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a sender proves itself; formats as the senders document them. */
public enum Scheme {

    /** {@code Authorization: Bearer SECRET}; the body itself is not signed. */
    BEARER("bearer") {
        @Override
        public Proof begin(RequestHeaders headers, List<String> secrets, Instant now) {
            return BearerProof.of(headers.first("Authorization"), secrets);
        }
    },

    /** {@code X-Slack-Signature: v0=HEX} over {@code v0:TIMESTAMP:BODY}, at most five minutes old. */
    SLACK_V0("slack-v0") {
        @Override
        public Proof begin(RequestHeaders headers, List<String> secrets, Instant now) {
            var timestamp = headers.first("X-Slack-Request-Timestamp");
            var signature = headers.first("X-Slack-Signature");
            return HmacProof.of(signature, "v0=", secrets, "v0:" + (timestamp == null ? "" : timestamp) + ":")
                    .fresh(timestamp, now, REPLAY_WINDOW);
        }
    },

    /** {@code X-Hub-Signature-256: sha256=HEX} over the body. */
    GITHUB_SHA256("github-sha256") {
        @Override
        public Proof begin(RequestHeaders headers, List<String> secrets, Instant now) {
            return HmacProof.of(headers.first("X-Hub-Signature-256"), "sha256=", secrets, "");
        }
    },

    /** {@code X-PagerDuty-Signature: v1=HEX,v1=HEX} over the body; one that is right is enough. */
    PAGERDUTY_V1("pagerduty-v1") {
        @Override
        public Proof begin(RequestHeaders headers, List<String> secrets, Instant now) {
            return HmacProof.of(headers.first("X-PagerDuty-Signature"), "v1=", secrets, "");
        }
    };

    /** How old a dated signature may be. */
    public static final Duration REPLAY_WINDOW = Duration.ofMinutes(5);

    private final String word;

    Scheme(String word) {
        this.word = word;
    }

    /** The name in the sources file. */
    public String word() {
        return word;
    }

    /** Begins the check of one delivery. */
    public abstract Proof begin(RequestHeaders headers, List<String> secrets, Instant now);

    /** The scheme of a name in the sources file. */
    public static Optional<Scheme> of(String word) {
        for (var scheme : values()) {
            if (scheme.word.equals(word)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
