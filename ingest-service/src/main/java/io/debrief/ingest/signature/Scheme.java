package io.debrief.ingest.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ways in which senders prove themselves, by their names in the sources file; formats as the senders document them. */
public final class Scheme {

    /** {@code Authorization: Bearer SECRET}; the body itself is not signed. */
    public static final Scheme BEARER = new Scheme("bearer", SharedSecret::bearer);

    /** {@code Authorization: Basic} with {@code user:password} as the secret. */
    public static final Scheme BASIC = new Scheme("basic", SharedSecret::basic);

    /** The secret in a header that the setting {@code header} names, such as Datadog's {@code X-API-KEY}. */
    public static final Scheme HEADER = new Scheme("header", SharedSecret::header);

    /** The secret as the last part of the address, for senders that can do nothing else, such as Statuspage. */
    public static final Scheme PATH_TOKEN = new Scheme("path-token", SharedSecret::path);

    /** GitLab's secret token: {@code X-Gitlab-Token: SECRET}. */
    public static final Scheme GITLAB_TOKEN =
            new Scheme("gitlab-token", settings -> SharedSecret.header("X-Gitlab-Token", settings));

    /** {@code X-Slack-Signature: v0=HEX} over {@code v0:TIMESTAMP:BODY}, at most five minutes old. */
    public static final Scheme SLACK_V0 = hmac(
            "slack-v0",
            HmacRecipe.hex("X-Slack-Signature", "v0=")
                    .dated(new HmacRecipe.Dated("X-Slack-Request-Timestamp", "v0:", ":", SchemeSettings.USUAL_WINDOW)));

    /** {@code X-Hub-Signature-256: sha256=HEX} over the body; GitHub's older SHA-1 header is not looked at. */
    public static final Scheme GITHUB_SHA256 = hmac("github-sha256", HmacRecipe.hex("X-Hub-Signature-256", "sha256="));

    /** {@code X-PagerDuty-Signature: v1=HEX,v1=HEX} over the body; one that is right is enough. */
    public static final Scheme PAGERDUTY_V1 =
            hmac("pagerduty-v1", HmacRecipe.hex("X-PagerDuty-Signature", "v1=").several());

    /** {@code Sentry-Hook-Signature: HEX} over the body, by the integration's client secret. */
    public static final Scheme SENTRY = hmac("sentry", HmacRecipe.hex("Sentry-Hook-Signature", ""));

    /** Jira's {@code X-Hub-Signature: sha256=HEX} over the body. */
    public static final Scheme JIRA_SHA256 = hmac("jira-sha256", HmacRecipe.hex("X-Hub-Signature", "sha256="));

    /** Grafana's HMAC of a contact point, with a timestamp header or without. */
    public static final Scheme GRAFANA_HMAC = new Scheme("grafana-hmac", GrafanaHmac::verifier);

    /** Standard Webhooks: GitLab's signing tokens, incident.io and others. */
    public static final Scheme STANDARD_WEBHOOKS = new Scheme("standard-webhooks", StandardWebhooks::verifier);

    /** {@code Linear-Signature: HEX} over the body, whose {@code webhookTimestamp} must be recent. */
    public static final Scheme LINEAR = new Scheme("linear", Linear::verifier);

    /** {@code X-Rootly-Signature: t=SECONDS,v1=HEX}. */
    public static final Scheme ROOTLY = new Scheme("rootly", Rootly::verifier);

    /** Amazon SNS: a signature in the body by a certificate of Amazon's, and one of the {@code topics} we expect. */
    public static final Scheme AWS_SNS = new Scheme("aws-sns", SnsVerifier::verifier);

    /** HMAC-SHA256 as the source's settings say. */
    public static final Scheme HMAC_SHA256 = new Scheme("hmac-sha256", GenericHmac::verifier);

    private static final List<Scheme> ALL = List.of(
            BEARER,
            BASIC,
            HEADER,
            PATH_TOKEN,
            GITLAB_TOKEN,
            SLACK_V0,
            GITHUB_SHA256,
            PAGERDUTY_V1,
            SENTRY,
            JIRA_SHA256,
            GRAFANA_HMAC,
            STANDARD_WEBHOOKS,
            LINEAR,
            ROOTLY,
            AWS_SNS,
            HMAC_SHA256);

    private final String word;
    private final Function<SchemeSettings, Verifier> verifiers;

    private Scheme(String word, Function<SchemeSettings, Verifier> verifiers) {
        this.word = word;
        this.verifiers = verifiers;
    }

    private static Scheme hmac(String word, HmacRecipe recipe) {
        return new Scheme(word, settings -> recipe.with(HmacKeys.ofTexts(settings.needed())));
    }

    /** The name in the sources file. */
    public String word() {
        return word;
    }

    /** Whether there is a secret that we share with the sender. */
    public boolean hasSecret() {
        return this != AWS_SNS;
    }

    /**
     * The scheme with one source's secrets and settings.
     *
     * @param settings the source's further fields in the sources file
     * @param secrets one secret, or two while one replaces the other
     * @throws BadSecretException when it cannot work with them
     */
    public Verifier verifier(Map<String, String> settings, List<String> secrets) {
        return verifiers.apply(new SchemeSettings(settings, secrets));
    }

    /** All of them. */
    public static List<Scheme> all() {
        return ALL;
    }

    /** The scheme of a name in the sources file. */
    public static Optional<Scheme> of(String word) {
        return ALL.stream().filter(scheme -> scheme.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
