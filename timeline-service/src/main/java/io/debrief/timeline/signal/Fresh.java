package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signals this replica has just stored and the projector has not taken, so that it need not read back what is still in
 * memory. It only ever spares a read: what is not here, or is in the table otherwise than it came, is read from the table.
 * It holds bodies of {@value #MOST} characters together; while it is full, what is stored is read from the table later.
 */
@ApplicationScoped
class Fresh {

    private static final long MOST = 16_000_000;

    private final Map<UUID, Delivery> deliveries = new HashMap<>();
    private long size;

    /** Keeps what became new rows, while there is room. */
    synchronized void keep(Collection<Delivery> stored) {
        for (var delivery : stored) {
            if (size + delivery.body().length() > MOST) {
                return;
            }
            drop(deliveries.put(delivery.signal().id(), delivery));
            size += delivery.body().length();
        }
    }

    /** Hands a signal over, once. */
    synchronized @Nullable Signal take(UUID id) {
        var delivery = deliveries.remove(id);
        drop(delivery);
        return delivery == null ? null : delivery.signal();
    }

    /** Forgets all: what was to be stored may not have been, or another replica has projected it. */
    synchronized void clear() {
        deliveries.clear();
        size = 0;
    }

    private void drop(@Nullable Delivery delivery) {
        size -= delivery == null ? 0 : delivery.body().length();
    }
}
