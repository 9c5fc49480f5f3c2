package io.debrief.ingest.signature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Linear: {@code Linear-Signature} in lower-case hexadecimal over the body, in which {@code webhookTimestamp} tells in
 * milliseconds when it was sent. The time is looked at only when the signature is right.
 */
final class Linear {

    private static final HmacRecipe RECIPE = HmacRecipe.hex("Linear-Signature", "");
    private static final JsonFactory JSON = new JsonFactory();

    private Linear() {}

    static Verifier verifier(SchemeSettings settings) {
        var signature = RECIPE.with(HmacKeys.ofTexts(settings.needed()));
        var window = settings.window();
        return attempt -> new DatedInside(signature.begin(attempt), attempt.now(), window);
    }

    private record DatedInside(Proof signature, Instant now, Duration window) implements Proof {

        @Override
        public void update(byte[] bytes) {
            signature.update(bytes);
        }

        @Override
        public boolean futile() {
            return signature.futile();
        }

        @Override
        public CompletionStage<Verdict> verdict(byte[] body) {
            return signature
                    .verdict(body)
                    .thenApply(verdict -> verdict.authentic() && !fresh(body) ? Verdict.STALE : verdict);
        }

        private boolean fresh(byte[] body) {
            return Freshness.near(Instant.ofEpochMilli(timestamp(body)), now, window);
        }
    }

    /** The top-level field, 0 where there is none; a body that is not JSON has none. */
    private static long timestamp(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return 0;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var wanted = parser.currentName().equals("webhookTimestamp");
                if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && wanted) {
                    return parser.getLongValue();
                }
                parser.skipChildren();
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
