package io.debrief.ingest.certificate;

import io.debrief.ingest.signature.Certificates;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Remembers certificates by address. Anybody can name an address of Amazon's, so fetching is bounded: one fetch an
 * address at a time, failures remembered for a while, and no more than a few fetches a minute.
 */
final class CertificateCache {

    private static final int MOST = 64;
    private static final int FETCHES_A_MINUTE = 12;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Function<URI, CompletableFuture<List<X509Certificate>>> fetch;
    private final Clock clock;
    private final Map<URI, Known> known = new LinkedHashMap<>(MOST, 0.75f, true);
    private Instant minute = Instant.EPOCH;
    private int fetches;

    CertificateCache(Function<URI, CompletableFuture<List<X509Certificate>>> fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    synchronized CompletionStage<List<X509Certificate>> at(URI address) {
        var now = clock.instant();
        var found = known.get(address);
        if (found != null && found.good(now)) {
            return found.chain();
        }
        if (!mayFetch(now)) {
            return CompletableFuture.failedFuture(
                    new Certificates.AwayException("too many certificates are asked for", null));
        }
        var chain = fetch.apply(address);
        known.put(address, new Known(chain, now));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return chain;
    }

    private boolean mayFetch(Instant now) {
        if (Duration.between(minute, now).compareTo(MINUTE) >= 0) {
            minute = now;
            fetches = 0;
        }
        fetches++;
        return fetches <= FETCHES_A_MINUTE;
    }

    private record Known(CompletableFuture<List<X509Certificate>> chain, Instant since) {

        boolean good(Instant now) {
            var kept = chain.isCompletedExceptionally() ? FAILURE_KEPT : KEPT;
            return !now.isBefore(since) && Duration.between(since, now).compareTo(kept) < 0;
        }
    }
}
