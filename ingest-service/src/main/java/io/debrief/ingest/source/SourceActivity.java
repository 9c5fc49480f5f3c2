package io.debrief.ingest.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How one source is doing since this process started. */
public final class SourceActivity {

    private static final int SHARE_MINUTES = 10;
    private static final int SOME_MINUTES = 5;
    private static final int HOUR_MINUTES = 60;

    private final LongAdder signals = new LongAdder();
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder repetitions = new LongAdder();
    private final LongAdder spooled = new LongAdder();
    private final LongAdder gaps = new LongAdder();
    private final ConcurrentMap<Rejection, LongAdder> rejections = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Instant> lastSeen = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> lastSignal = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> lastGap = new AtomicReference<>();
    private final RecentMinutes recent;
    private final PendingArrivals pending;

    SourceActivity(String source, Clock clock) {
        this.recent = new RecentMinutes(clock);
        this.pending = new PendingArrivals(source);
    }

    void arrived(Instant at) {
        lastSeen.set(at);
        pending.arrived(at);
    }

    void taken(Instant at, int signalCount, int quarantinedCount) {
        deliveries.increment();
        signals.add(signalCount);
        quarantined.add(quarantinedCount);
        recent.delivery(false, signalCount);
        if (signalCount > 0) {
            lastSignal.set(at);
            pending.gave(at, signalCount);
        }
    }

    void ignored() {
        deliveries.increment();
        ignored.increment();
        recent.delivery(false, 0);
    }

    void rejected(Rejection why) {
        rejections.computeIfAbsent(why, first -> new LongAdder()).increment();
        if (why.status() == Rejection.NOT_AUTHENTIC) {
            recent.delivery(true, 0);
        }
    }

    void repeated() {
        repetitions.increment();
    }

    void spooled() {
        spooled.increment();
    }

    void gap(Instant at) {
        gaps.increment();
        lastGap.set(at);
    }

    List<Arrivals> takePending() {
        return pending.take();
    }

    void giveBack(List<Arrivals> taken) {
        pending.giveBack(taken);
    }

    Counts counts() {
        var refused = rejections.entrySet().stream()
                .filter(entry -> entry.getKey().status() == Rejection.NOT_AUTHENTIC)
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
        return new Counts(
                lastSeen.get(),
                lastSignal.get(),
                deliveries.sum(),
                signals.sum(),
                recent.signals(SOME_MINUTES),
                recent.signals(HOUR_MINUTES),
                ignored.sum(),
                repetitions.sum(),
                quarantined.sum(),
                spooled.sum(),
                refused,
                recent.refusedShare(SHARE_MINUTES),
                gaps.sum(),
                lastGap.get(),
                Rejection.counted(rejections));
    }

    /**
     * The figures of one moment.
     *
     * @param lastSeen when an authentic delivery last arrived
     * @param lastSignal when one last gave a signal
     * @param deliveries authentic deliveries that were taken
     * @param signals signals made of them
     * @param lastFiveMinutes signals of the last five minutes
     * @param lastHour signals of the last hour
     * @param ignored deliveries that did not concern us
     * @param repeated authentic deliveries that had come before
     * @param quarantined parts that could not be read
     * @param spooled deliveries that waited on our disk for the broker
     * @param refused deliveries that were not authentic
     * @param refusedShare the share of refused ones among the last ten minutes' deliveries, 0 to 1
     * @param gaps notices that something is missing
     * @param lastGap when the last of them was made
     * @param rejected all deliveries that were not taken, by answer and reason
     */
    public record Counts(
            @Nullable Instant lastSeen,
            @Nullable Instant lastSignal,
            long deliveries,
            long signals,
            long lastFiveMinutes,
            long lastHour,
            long ignored,
            long repeated,
            long quarantined,
            long spooled,
            long refused,
            double refusedShare,
            long gaps,
            @Nullable Instant lastGap,
            Map<Rejection, Long> rejected) {}
}
