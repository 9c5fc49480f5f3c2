package io.debrief.ingest.signature;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.debrief.ingest.signal.BoundedJson;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message of Amazon SNS as far as its signature goes; what is signed depends on its type. */
final class SnsMessage {

    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    private static final Pattern HOST =
            Pattern.compile("sns\\.[a-z]{2,4}(-[a-z]{1,12}){1,3}-[0-9]{1,2}\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_-]{1,128}\\.pem");
    private static final ObjectReader JSON = BoundedJson.mapper()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private final JsonNode root;

    private SnsMessage(JsonNode root) {
        this.root = root;
    }

    /** A body as a message; nothing where it is none. A field said twice could be read in two ways, so it is none. */
    static Optional<SnsMessage> of(byte[] body) {
        try {
            var root = JSON.readTree(body);
            return root.isObject() ? Optional.of(new SnsMessage(root)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Nullable
    String text(String field) {
        var value = root.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** The algorithm of its signature's version; nothing where that is unknown. */
    Optional<String> algorithm() {
        return switch (String.valueOf(text("SignatureVersion"))) {
            case "1" -> Optional.of("SHA1withRSA");
            case "2" -> Optional.of("SHA256withRSA");
            default -> Optional.empty();
        };
    }

    /** The signature; nothing where it is not Base64 in its one right spelling. */
    Optional<byte[]> signature() {
        var given = text("Signature");
        try {
            return Optional.ofNullable(given)
                    .map(Base64.getDecoder()::decode)
                    .filter(bytes -> Base64.getEncoder().encodeToString(bytes).equals(given));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where its certificate is; nothing where that is not an address of SNS itself. */
    Optional<URI> certificate() {
        var given = text("SigningCertURL");
        try {
            return Optional.of(new URI(given == null ? "" : given)).filter(SnsMessage::ofSns);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean ofSns(URI address) {
        return "https".equals(address.getScheme())
                && address.getPort() == -1
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getHost() != null
                && HOST.matcher(address.getHost()).matches()
                && PATH.matcher(address.getRawPath()).matches();
    }

    /**
     * The bytes that are signed: each field's name and value on lines of their own. Nothing where one is missing, or has
     * line breaks: only of the message itself do they leave one way to take the lines apart.
     */
    Optional<byte[]> signed() {
        var fields = switch (String.valueOf(text("Type"))) {
            case "Notification" -> NOTIFICATION;
            case "SubscriptionConfirmation", "UnsubscribeConfirmation" -> CONFIRMATION;
            default -> List.<String>of();
        };
        var text = new StringBuilder();
        for (var field : fields) {
            var value = text(field);
            if (value != null && (field.equals("Message") || value.indexOf('\n') < 0)) {
                text.append(field).append('\n').append(value).append('\n');
            } else if (!field.equals("Subject") || root.hasNonNull(field)) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
