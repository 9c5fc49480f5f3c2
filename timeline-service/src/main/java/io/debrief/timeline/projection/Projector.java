package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.ruling.Ruling;
import java.util.Collection;

/**
 * The machine that keeps up with {@link Timeline}: takes what is new in rounds and says what that changes. It keeps a light
 * index of all signals (no texts) and all rulings in memory, so there is one, at the leader.
 *
 * <p>How to drive it: at start {@link #restore} everything that is already projected, page by page, then
 * {@link #restored}. Then in rounds: {@link #take} what is not yet projected; load the texts which the round
 * {@linkplain Round#needs needs}; write {@linkplain Round#changes its changes} in one transaction. A write that failed is
 * repeated with the same changes, or the projector is thrown away and a new one restored: it has gone on already. It is
 * not thread-safe, and {@link #take} computes for milliseconds: keep it off the event loop.
 */
public final class Projector {

    /** Takes in signals that are projected already; their {@code raw} is not needed. */
    public void restore(Collection<Signal> signals, Collection<Ruling> rulings) {
        throw new UnsupportedOperationException("lands next: " + signals.size() + rulings.size());
    }

    /** Ends restoring: from here on {@link #take} says what changes against what was restored. */
    public void restored() {
        throw new UnsupportedOperationException("lands next");
    }

    /**
     * Takes what is new: signals and rulings, known ones too (a signal seen again with an earlier {@code receivedAt} counts).
     *
     * @return the round, never empty-handed: signals that change nothing are still to be marked as projected
     */
    public Round take(Collection<Signal> signals, Collection<Ruling> rulings) {
        throw new UnsupportedOperationException("lands next: " + signals.size() + rulings.size());
    }
}
