package io.debrief.timeline.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keys say by their form. */
public final class Keys {

    /** Before a service's name. */
    public static final String SERVICE = "service:";

    /** Before the SHA-256 of an alert group's key. */
    public static final String DEDUP = "dedup:";

    /** Before a Slack channel's id. */
    public static final String CHANNEL = "slack:channel:";

    /** Before a Slack thread's channel and time. */
    public static final String THREAD = "slack:thread:";

    /** Before an incident's label. */
    public static final String INCIDENT = "incident:";

    /** Before a commit's hash. */
    public static final String COMMIT = "github:commit:";

    /** Before a pull request's repository and number. */
    public static final String PULL_REQUEST = "github:pr:";

    /** Before an address by which a thing without a better name is known. */
    public static final String LINK = "link:";

    /** Before an incident's uuid, on the notes written into it. */
    public static final String NOTE_OF = "debrief:incident:";

    private static final List<String> PROVIDERS = List.of(
            "pagerduty:incident:",
            "opsgenie:alert:",
            "opsgenie:incident:",
            "incidentio:incident:",
            "rootly:incident:",
            "firehydrant:incident:");

    private Keys() {}

    /** Whether the key names one incident of a provider: it lasts as long as that incident does. */
    public static boolean isProviderIncident(String key) {
        for (String prefix : PROVIDERS) {
            if (key.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the key is an alert's fingerprint at its source. */
    public static boolean isFingerprint(String key) {
        return key.contains(":fingerprint:");
    }

    /** Whether the key comes again with other incidents: a fingerprint, a group, a service. */
    public static boolean isRecurring(String key) {
        return key.startsWith(SERVICE) || key.startsWith(DEDUP) || isFingerprint(key);
    }

    /** Whether the key names one thing that a message can link: a change, a commit, a ticket. */
    public static boolean isLinkable(String key) {
        return !(isRecurring(key)
                || isProviderIncident(key)
                || key.startsWith(CHANNEL)
                || key.startsWith(THREAD)
                || key.startsWith(INCIDENT)
                || key.startsWith(NOTE_OF));
    }

    /** The first of the keys that is a fingerprint, null where none is. */
    public static @Nullable String fingerprint(List<String> keys) {
        for (String key : keys) {
            if (isFingerprint(key)) {
                return key;
            }
        }
        return null;
    }

    /** The first of the keys with this beginning, null where there is none. */
    public static @Nullable String first(List<String> keys, String prefix) {
        for (String key : keys) {
            if (key.startsWith(prefix)) {
                return key;
            }
        }
        return null;
    }
}
