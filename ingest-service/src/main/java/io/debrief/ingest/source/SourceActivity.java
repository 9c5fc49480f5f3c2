package io.debrief.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How one source is doing since this process started. */
public final class SourceActivity {

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final LongAdder signals = new LongAdder();
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder repetitions = new LongAdder();
    private final AtomicReference<@Nullable Instant> lastSeen = new AtomicReference<>();
    private final RecentRefusals recent;

    SourceActivity(Clock clock) {
        this.recent = new RecentRefusals(clock, RECENT);
    }

    void taken(Instant at, int signalCount, int quarantinedCount) {
        deliveries.increment();
        signals.add(signalCount);
        quarantined.add(quarantinedCount);
        lastSeen.set(at);
        recent.count(false);
    }

    void ignored(Instant at) {
        deliveries.increment();
        ignored.increment();
        lastSeen.set(at);
        recent.count(false);
    }

    void refused() {
        refused.increment();
        recent.count(true);
    }

    void repeated() {
        repetitions.increment();
    }

    Counts counts() {
        return new Counts(
                lastSeen.get(),
                deliveries.sum(),
                signals.sum(),
                ignored.sum(),
                repetitions.sum(),
                quarantined.sum(),
                refused.sum(),
                recent.share());
    }

    /**
     * The figures of one moment.
     *
     * @param lastSeen when an authentic delivery last arrived
     * @param deliveries authentic deliveries
     * @param signals signals made of them
     * @param ignored deliveries that did not concern us
     * @param repeated authentic deliveries that had come before
     * @param quarantined parts that could not be read
     * @param refused deliveries that were not authentic
     * @param refusedShare the share of refused ones among the last ten minutes' deliveries, 0 to 1
     */
    public record Counts(
            @Nullable Instant lastSeen,
            long deliveries,
            long signals,
            long ignored,
            long repeated,
            long quarantined,
            long refused,
            double refusedShare) {}
}
