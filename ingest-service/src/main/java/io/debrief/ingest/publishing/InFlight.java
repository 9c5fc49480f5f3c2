package io.debrief.ingest.publishing;

import java.util.concurrent.atomic.AtomicLong;

/** A bound on bytes that wait for something: what does not fit is refused at once. */
public final class InFlight {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    /** At most so many bytes. */
    public InFlight(long most) {
        this.most = most;
    }

    /** Takes room; false where there is none. An empty room takes anything. */
    public boolean enter(long size) {
        var now = bytes.addAndGet(size);
        if (now > most && now > size) {
            bytes.addAndGet(-size);
            return false;
        }
        return true;
    }

    /** Gives room back. */
    public void leave(long size) {
        bytes.addAndGet(-size);
    }

    /** Bytes inside now. */
    public long size() {
        return bytes.get();
    }
}
