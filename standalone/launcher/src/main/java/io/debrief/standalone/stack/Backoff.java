package io.debrief.standalone.stack;

import java.time.Duration;

/**
 * How long to wait before a process is started again: doubling, forgiven once it ran long enough.
 *
 * @param first the first wait
 * @param longest the longest wait
 * @param forgiven a run of this length starts over
 */
record Backoff(Duration first, Duration longest, Duration forgiven) {

    static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /**
     * The wait after a run.
     *
     * @param previous the wait before that run, zero where it was the first
     * @param ran how long it ran
     */
    Duration after(Duration previous, Duration ran) {
        if (previous.isZero() || ran.compareTo(forgiven) >= 0) {
            return first;
        }
        var doubled = previous.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
