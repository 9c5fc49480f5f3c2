package io.debrief.ingest.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The authentic deliveries of the last days, as many as fit: it tells a repetition from something new.
 *
 * <p>A repetition is counted and not refused. Senders repeat what they got no answer for, and part of it may not be
 * stored; a person who asks for a redelivery means it. That it does no harm is the work of the signals' ids, which are
 * the same each time. What a stranger can do with a delivery they have recorded is therefore to have us count it. Dated
 * signatures are refused outside their window all the same.
 */
final class SeenDeliveries {

    /** Longer than any sender tries: PagerDuty 48 hours, Standard Webhooks a little over three days. */
    static final Duration HORIZON = Duration.ofHours(80);

    private final int most;
    private final Map<String, Instant> seen = new HashMap<>();
    private final Queue<String> order = new ArrayDeque<>();

    /** Remembers at most so many deliveries of all sources together. */
    SeenDeliveries(int most) {
        this.most = most;
    }

    /** Remembers a delivery; whether it was there already. */
    synchronized boolean again(String source, String id, Instant now) {
        forget(now);
        var key = DeliveryId.key(source, id);
        if (seen.containsKey(key)) {
            return true;
        }
        if (order.size() >= most) {
            seen.remove(order.remove());
        }
        seen.put(key, now);
        order.add(key);
        return false;
    }

    private void forget(Instant now) {
        var oldest = now.minus(HORIZON);
        while (!order.isEmpty() && seen.getOrDefault(order.element(), now).isBefore(oldest)) {
            seen.remove(order.remove());
        }
    }

    synchronized int size() {
        return order.size();
    }
}
