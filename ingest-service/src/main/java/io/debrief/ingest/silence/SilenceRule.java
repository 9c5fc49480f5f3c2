package io.debrief.ingest.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source is silent: it is steady, and for more than three times its longest usual pause, and more than a quarter of
 * an hour, nothing arrived from it while we listened.
 */
final class SilenceRule {

    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final int TIMES = 3;

    private SilenceRule() {}

    /** The pause beyond which a source of this rhythm is silent, empty where silence says nothing. */
    static Optional<Duration> limit(Rhythm rhythm) {
        if (rhythm.kind() != Rhythm.Kind.STEADY) {
            return Optional.empty();
        }
        var limit = rhythm.pause().multipliedBy(TIMES);
        return Optional.of(limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit);
    }

    /**
     * Whether a source is silent.
     *
     * @param rhythm how it is usually heard
     * @param lastSeen when it was last heard
     * @param listening since when we can hear it without interruption: what we slept through is not its silence
     * @param now the present
     */
    static boolean silent(Rhythm rhythm, Instant lastSeen, Instant listening, Instant now) {
        var quiet = Duration.between(lastSeen.isAfter(listening) ? lastSeen : listening, now);
        return limit(rhythm).filter(limit -> quiet.compareTo(limit) > 0).isPresent();
    }
}
