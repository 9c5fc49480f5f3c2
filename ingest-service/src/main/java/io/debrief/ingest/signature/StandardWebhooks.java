package io.debrief.ingest.signature;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The Standard Webhooks specification, symmetric: {@code webhook-signature} is a list of {@code v1,BASE64} separated by
 * spaces, each over {@code ID.TIMESTAMP.BODY}; a secret is {@code whsec_} and the key in Base64. Other versions, the
 * asymmetric {@code v1a} too, are not tried.
 */
final class StandardWebhooks {

    private static final String SECRET = "whsec_";
    private static final int SHORTEST_KEY = 16;
    /** Without a full stop, so that what is signed can be taken apart in one way only. */
    private static final Pattern ID = Pattern.compile("[^.\\s]{1,256}");

    private StandardWebhooks() {}

    static Verifier verifier(SchemeSettings settings) {
        var keys = HmacKeys.ofBytes(
                settings.needed().stream().map(StandardWebhooks::key).toList());
        var window = settings.window();
        return attempt -> {
            var headers = attempt.headers();
            var id = headers.first("webhook-id");
            var time = headers.first("webhook-timestamp");
            var given = GivenSignatures.listed(headers.all("webhook-signature"), " ", "v1,");
            var sound = id != null && ID.matcher(id).matches() && Freshness.ofSeconds(time, attempt.now(), window);
            return new HmacProof(given, keys.begin(id + "." + time + "."), SignatureEncoding.BASE64, sound);
        };
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(SECRET)) {
            throw new BadSecretException("needs a secret that begins with " + SECRET);
        }
        try {
            var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
            if (key.length >= SHORTEST_KEY) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new BadSecretException("has a secret that is not Base64 after " + SECRET);
        }
        throw new BadSecretException("has a secret of less than " + SHORTEST_KEY + " bytes after " + SECRET);
    }
}
