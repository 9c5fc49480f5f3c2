package io.debrief.ingest.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source's arrivals that are not in the table yet; adding one costs a few additions. */
final class PendingArrivals {

    /** A day of slots: while the database is away for longer, the oldest are forgotten. */
    private static final int MOST = 288;

    private final String source;
    private final List<Arrivals> done = new ArrayList<>();
    private long slotEnd = Long.MIN_VALUE;
    private long deliveries;
    private long signals;
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;
    private @Nullable Instant lastSignalAt;

    PendingArrivals(String source) {
        this.source = source;
    }

    synchronized void arrived(Instant at) {
        turn(at);
        deliveries++;
        if (firstAt == null || at.isBefore(firstAt)) {
            firstAt = at;
        }
        if (lastAt == null || at.isAfter(lastAt)) {
            lastAt = at;
        }
    }

    /** Signals were stored of a delivery that arrived before. */
    synchronized void gave(Instant at, int count) {
        signals += count;
        lastSignalAt = at;
    }

    private void turn(Instant at) {
        if (at.getEpochSecond() >= slotEnd) {
            finish();
            slotEnd = Arrivals.slot(at).plus(Arrivals.SLOT).getEpochSecond();
        }
    }

    private void finish() {
        if (firstAt != null && lastAt != null) {
            var slot = Arrivals.slot(lastAt);
            done.add(new Arrivals(source, slot, deliveries, signals, firstAt, lastAt, lastSignalAt));
            deliveries = 0;
            signals = 0;
            firstAt = null;
            lastAt = null;
            lastSignalAt = null;
        }
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    /** What is pending; it is not pending any more. */
    synchronized List<Arrivals> take() {
        finish();
        var taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** Puts back what could not be written. */
    synchronized void giveBack(List<Arrivals> taken) {
        done.addAll(0, taken);
        while (done.size() > MOST) {
            done.removeFirst();
        }
    }
}
