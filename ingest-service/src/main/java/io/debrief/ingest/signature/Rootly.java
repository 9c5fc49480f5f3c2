package io.debrief.ingest.signature;

import java.util.List;

/** Rootly: {@code X-Rootly-Signature: t=SECONDS,v1=HEX} over the timestamp and the body with nothing between them. */
final class Rootly {

    private static final String TIME = "t=";

    private Rootly() {}

    static Verifier verifier(SchemeSettings settings) {
        var keys = HmacKeys.ofTexts(settings.needed());
        var window = settings.window();
        return attempt -> {
            var header = attempt.headers().first("X-Rootly-Signature");
            var parts = header == null ? List.<String>of() : List.of(header);
            var times = GivenSignatures.listed(parts, ",", TIME);
            var time = times.size() == 1 ? times.getFirst() : "";
            var given = GivenSignatures.listed(parts, ",", "v1=");
            var fresh = Freshness.ofSeconds(time, attempt.now(), window);
            return new HmacProof(given, keys.begin(time), SignatureEncoding.HEX, fresh);
        };
    }
}
