package io.debrief.ingest.delivery;

import io.debrief.ingest.signature.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sender calls one delivery: the same when it is sent again. */
final class DeliveryId {

    private static final int LONGEST = 128;
    private static final List<String> HEADERS = List.of(
            "X-GitHub-Delivery",
            "webhook-id",
            "X-Gitlab-Event-UUID",
            "X-Webhook-Id",
            "Request-ID",
            "Linear-Delivery",
            "X-Atlassian-Webhook-Identifier",
            "x-amz-sns-message-id");

    private DeliveryId() {}

    /** The id in the headers, null where the sender gives none. */
    static @Nullable String in(RequestHeaders headers) {
        for (var name : HEADERS) {
            var value = headers.first(name);
            if (value != null && !value.isBlank() && value.length() <= LONGEST) {
                return value;
            }
        }
        return null;
    }

    /** The id in the headers, else the digest of the body. */
    static String of(RequestHeaders headers, byte[] body) {
        var own = in(headers);
        return own != null ? own : digest(body);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A short name of a source and a delivery of it. */
    static String key(String source, String id) {
        return digest((source + '\n' + id).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
