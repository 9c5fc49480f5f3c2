package io.debrief.ingest.source;

import java.time.Clock;

/** What came in the last hour, kept in one bucket a minute. */
final class RecentMinutes {

    private static final long MINUTE = 60_000;
    private static final int KEPT = 60;

    private final Clock clock;
    private final long[] minutes = new long[KEPT];
    private final long[] all = new long[KEPT];
    private final long[] refused = new long[KEPT];
    private final long[] signals = new long[KEPT];

    RecentMinutes(Clock clock) {
        this.clock = clock;
    }

    synchronized void delivery(boolean isRefused, int signalCount) {
        var bucket = bucket();
        all[bucket]++;
        refused[bucket] += isRefused ? 1 : 0;
        signals[bucket] += signalCount;
    }

    private int bucket() {
        var minute = clock.millis() / MINUTE;
        var bucket = (int) (minute % KEPT);
        if (minutes[bucket] != minute) {
            minutes[bucket] = minute;
            all[bucket] = 0;
            refused[bucket] = 0;
            signals[bucket] = 0;
        }
        return bucket;
    }

    /** The share of refused deliveries among those of the last minutes, 0 where nothing came. */
    synchronized double refusedShare(int last) {
        var total = sum(all, last);
        return total == 0 ? 0 : (double) sum(refused, last) / total;
    }

    /** Signals of the last minutes, the running one included. */
    synchronized long signals(int last) {
        return sum(signals, last);
    }

    private long sum(long[] what, int last) {
        var oldest = clock.millis() / MINUTE - last;
        var sum = 0L;
        for (var i = 0; i < KEPT; i++) {
            if (minutes[i] > oldest) {
                sum += what[i];
            }
        }
        return sum;
    }
}
