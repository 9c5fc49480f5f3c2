package io.debrief.ingest.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import io.debrief.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes down what could not be read, without its secrets. */
@ApplicationScoped
public class QuarantineNotes {

    /** The header that keeps what was proven about the sender. */
    public static final String TRUST = "debrief-trust";

    /** The header that keeps how many bytes the body had. */
    static final String SIZE = "debrief-size";

    private static final String STAGE = "ingest";
    private static final String CUT = "debrief-cut";

    private static final int LONGEST_BODY = 200 * 1024;
    /** Escapes of what is neither a quote nor a backslash nor a control character: {@code -}, {@code .}, letters and digits. */
    private static final Pattern ESCAPED =
            Pattern.compile("\\\\u00(2[dDeEfF]|3[0-9a-fA-F]|4[0-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aA])");

    private final Redactor redactor;

    QuarantineNotes(Redactor redactor) {
        this.redactor = redactor;
    }

    /** Whether only a part of the body was kept. */
    public static boolean wasCut(Quarantined item) {
        return item.headers().containsKey(CUT);
    }

    /** Whether the item is a delivery of ours, not a record another service met. */
    public static boolean isDelivery(Quarantined item) {
        return STAGE.equals(item.stage());
    }

    /**
     * Begins notes about one delivery.
     *
     * @param size the bytes its body had
     */
    public Writer of(Source source, RequestHeaders headers, String trust, Instant receivedAt, int size) {
        var own = redactor.masking(source.masks());
        var kept = new KeptHeaders(own, source).of(headers);
        kept.put(TRUST, trust);
        kept.put(SIZE, Integer.toString(size));
        return new Writer(own, source.name(), kept, receivedAt);
    }

    /** Notes about one delivery. */
    public final class Writer {

        private final Redactor own;
        private final String source;
        private final Map<String, String> headers;
        private final Instant receivedAt;

        private Writer(Redactor own, String source, Map<String, String> headers, Instant receivedAt) {
            this.own = own;
            this.source = source;
            this.headers = headers;
            this.receivedAt = receivedAt;
        }

        /** A body, or a part of one, that is JSON and already clean. */
        public Quarantined tree(String reason, String detail, JsonNode clean) {
            headers.put("content-type", "application/json");
            return text(reason, detail, clean.toString());
        }

        /** A body that is not JSON: text where it is text; other bytes only where no secret shows in them. */
        public Quarantined bytes(String reason, String detail, byte[] body) {
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString();
                return text(reason, detail, own.clean(written(text), new HashMap<>()));
            } catch (CharacterCodingException e) {
                return notText(reason, detail, body);
            }
        }

        /** Letters and digits as they are, not escaped and not with NULs between them, so that no secret hides in that. */
        private static String written(String text) {
            var letters = text.replace("\0", "");
            return letters.contains("\\u00")
                    ? ESCAPED.matcher(letters)
                            .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)))
                    : letters;
        }

        private Quarantined notText(String reason, String detail, byte[] body) {
            var found = new HashMap<String, Integer>();
            var readable = own.clean(written(new String(body, StandardCharsets.ISO_8859_1)), found);
            return found.isEmpty() && body.length <= LONGEST_BODY
                    ? item(reason, detail, Base64.getEncoder().encodeToString(body), "base64")
                    : text(reason, detail, readable);
        }

        private Quarantined text(String reason, String detail, String body) {
            if (body.length() <= LONGEST_BODY) {
                return item(reason, detail, body, "text");
            }
            headers.put(CUT, "true");
            return item(reason, detail, body.substring(0, LONGEST_BODY), "text");
        }

        private Quarantined item(String reason, String detail, String body, String encoding) {
            return new Quarantined(
                    Ids.random(),
                    source,
                    STAGE,
                    reason,
                    detail,
                    receivedAt,
                    headers.get("content-type"),
                    Map.copyOf(headers),
                    body,
                    encoding,
                    "open");
        }
    }
}
