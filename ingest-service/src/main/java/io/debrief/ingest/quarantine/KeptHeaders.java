package io.debrief.ingest.quarantine;

import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A delivery's headers as they are kept: enough to read its body again and to see who sent it, without a proof anybody
 * could use again and without anybody's address.
 */
final class KeptHeaders {

    static final String MASKED = "‹masked›";

    /** What we note ourselves beside them. */
    private static final String OUR_OWN = "debrief-";

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VALUE = 2_000;

    /** About one connection, not about the delivery. */
    private static final Set<String> LEFT_OUT = Set.of(
            "connection",
            "content-length",
            "transfer-encoding",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "accept",
            "accept-encoding");

    /** Parts of the names of headers that prove something, or say from where somebody came. */
    private static final List<String> TELLING = List.of(
            "auth",
            "cookie",
            "signature",
            "token",
            "secret",
            "password",
            "key",
            "credential",
            "session",
            "forwarded",
            "real-ip",
            "client-ip",
            "connecting-ip",
            "client-cert");

    /** Names with such a part that say nothing secret, and that readers tell repetitions by. */
    private static final Set<String> HARMLESS = Set.of("idempotency-key");

    private final Redactor redactor;
    private final List<String> secrets;

    KeptHeaders(Redactor redactor, Source source) {
        this.redactor = redactor;
        this.secrets = source.secrets();
    }

    /** The first value of each, by lower-case name. */
    Map<String, String> of(RequestHeaders headers) {
        var kept = new HashMap<String, String>();
        new TreeMap<>(headers.values()).forEach((name, values) -> {
            if (matters(name) && kept.size() < MOST && !values.isEmpty()) {
                kept.put(redactor.clean(name, new HashMap<>()), value(name, values.getFirst()));
            }
        });
        return kept;
    }

    private static boolean matters(String name) {
        return !LEFT_OUT.contains(name) && !name.startsWith(OUR_OWN) && name.length() <= LONGEST_NAME;
    }

    private String value(String name, String value) {
        if (tells(name.toLowerCase(Locale.ROOT)) || secrets.stream().anyMatch(value::contains)) {
            return MASKED;
        }
        var clean = redactor.cleanHeader(name, value);
        return clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE);
    }

    private static boolean tells(String name) {
        return !HARMLESS.contains(name) && TELLING.stream().anyMatch(name::contains);
    }
}
