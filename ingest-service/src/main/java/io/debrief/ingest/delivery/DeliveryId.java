package io.debrief.ingest.delivery;

import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signature.RequestHeaders;
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
        return own != null ? own : Identity.sha256(body);
    }

    /** A short name of a source and a delivery of it. */
    static String key(String source, String id) {
        return Identity.sha256(source + '\n' + id).substring(0, 32);
    }
}
