package io.debrief.ingest.source;

import java.time.Clock;
import java.time.Duration;

/** The share of refused deliveries over the last minutes, kept in one bucket a minute. */
final class RecentRefusals {

    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final long[] minutes;
    private final long[] all;
    private final long[] refused;

    RecentRefusals(Clock clock, Duration window) {
        this.clock = clock;
        var size = Math.toIntExact(window.toMinutes());
        this.minutes = new long[size];
        this.all = new long[size];
        this.refused = new long[size];
    }

    synchronized void count(boolean isRefused) {
        var minute = clock.millis() / MINUTE;
        var bucket = (int) (minute % minutes.length);
        if (minutes[bucket] != minute) {
            minutes[bucket] = minute;
            all[bucket] = 0;
            refused[bucket] = 0;
        }
        all[bucket]++;
        refused[bucket] += isRefused ? 1 : 0;
    }

    /** 0 where nothing arrived. */
    synchronized double share() {
        var oldest = clock.millis() / MINUTE - minutes.length;
        var total = 0L;
        var wrong = 0L;
        for (var i = 0; i < minutes.length; i++) {
            if (minutes[i] > oldest) {
                total += all[i];
                wrong += refused[i];
            }
        }
        return total == 0 ? 0 : (double) wrong / total;
    }
}
