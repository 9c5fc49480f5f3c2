package io.debrief.ingest.signature;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a sender signs with HMAC-SHA256 and where it writes the signature.
 *
 * @param header the signature's header
 * @param prefix what stands before each signature: its version
 * @param encoding how it is written
 * @param listed whether there may be several, separated by commas
 * @param dated the time that is signed too, null where none is
 */
record HmacRecipe(
        String header,
        String prefix,
        SignatureEncoding encoding,
        boolean listed,
        @Nullable Dated dated) {

    /**
     * A time in epoch seconds that is signed before the body.
     *
     * @param header its header
     * @param before what is signed before it
     * @param after what is signed between it and the body
     * @param window how far away it may be
     */
    record Dated(String header, String before, String after, Duration window) {}

    /** One signature over the body alone, in lower-case hexadecimal. */
    static HmacRecipe hex(String header, String prefix) {
        return new HmacRecipe(header, prefix, SignatureEncoding.HEX, false, null);
    }

    /** The same with several signatures. */
    HmacRecipe several() {
        return new HmacRecipe(header, prefix, encoding, true, dated);
    }

    /** The same with a time. */
    HmacRecipe dated(Dated time) {
        return new HmacRecipe(header, prefix, encoding, listed, time);
    }

    /** The check with one source's keys. */
    Verifier with(HmacKeys keys) {
        return attempt -> {
            var headers = attempt.headers();
            var given = listed
                    ? GivenSignatures.listed(headers.all(header), ",", prefix)
                    : GivenSignatures.single(headers.first(header), prefix);
            if (dated == null) {
                return new HmacProof(given, keys.begin(""), encoding, true);
            }
            var time = headers.first(dated.header());
            var signed = dated.before() + (time == null ? "" : time) + dated.after();
            var fresh = Freshness.ofSeconds(time, attempt.now(), dated.window());
            return new HmacProof(given, keys.begin(signed), encoding, fresh);
        };
    }
}
