package io.debrief.ingest.redaction;

import java.util.Locale;
import java.util.Set;

/** Names of fields that hold a secret, whatever the secret looks like. */
final class SecretNames {

    static final String RULE = "secret-field";

    private static final int LONGEST = 40;
    private static final int SHORTEST_VALUE = 4;
    private static final Set<String> NAMES = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secretkey",
            "secretaccesskey",
            "awssecretaccesskey",
            "clientsecret",
            "signingsecret",
            "webhooksecret",
            "apikey",
            "xapikey",
            "apitoken",
            "accesstoken",
            "authtoken",
            "refreshtoken",
            "sessiontoken",
            "bearertoken",
            "privatekey",
            "authorization",
            "token");

    private SecretNames() {}

    /** Whether a field of this name holds a secret; case, hyphens and underscores do not count. */
    static boolean isOne(String name) {
        return name.length() <= LONGEST
                && NAMES.contains(name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", ""));
    }

    /** Whether a value of such a field is more than a placeholder. */
    static boolean mayBe(String value) {
        return value.length() >= SHORTEST_VALUE
                && !value.startsWith(Marker.START)
                && !value.chars().allMatch(c -> c == '*' || c == 'x' || c == '•');
    }
}
