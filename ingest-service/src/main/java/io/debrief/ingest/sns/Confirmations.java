package io.debrief.ingest.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SNS asks whether the subscription is wanted. The question is shown with the address that answers it; opening it is the
 * operator's to do. Only an address of Amazon's becomes a link. It is taken from the body as it came, since redaction would
 * take its token for a secret; all it can do is confirm this one subscription to this very installation.
 */
final class Confirmations {

    private static final Pattern AMAZONS = Pattern.compile("sns\\.[a-z0-9-]{2,30}\\.amazonaws\\.com(\\.cn)?");

    private Confirmations() {}

    static Draft draft(Body body, String type) {
        var topic = Fields.firstOr("a topic", Fields.text(body.clean(), "TopicArn"));
        var begins = type.startsWith("Sub");
        var id = Fields.firstOr(Identity.sha256(body.original().toString()), Fields.text(body.original(), "MessageId"));
        var when = When.of(Fields.text(body.clean(), "Timestamp"), body.receivedAt());
        var raw = JsonNodeFactory.instance.objectNode();
        raw.put("Type", type).put("TopicArn", topic);
        return Draft.of(SignalKind.OTHER, Identity.join("aws-sns", type, id), when)
                .providerId(id)
                .title(
                        begins
                                ? "Amazon SNS asks to confirm the subscription of " + topic
                                : "Amazon SNS ended the subscription of " + topic)
                .text(
                        begins
                                ? "Nothing arrives before somebody opens the link, or confirms the subscription in AWS."
                                : "Open the link to subscribe again.")
                .status(begins ? "unconfirmed" : "unsubscribed")
                .label("topic", topic)
                .label("needs", "confirmation")
                .link("confirm", amazons(Fields.text(body.original(), "SubscribeURL")))
                .key("source:" + body.source())
                .raw(raw);
    }

    private static @Nullable String amazons(@Nullable String address) {
        if (address == null || !address.startsWith("https://")) {
            return null;
        }
        try {
            var host = new URI(address).getHost();
            return host != null
                            && AMAZONS.matcher(host.toLowerCase(Locale.ROOT)).matches()
                    ? address
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
