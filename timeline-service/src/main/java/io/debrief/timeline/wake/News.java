package io.debrief.timeline.wake;

import java.util.Locale;

/** What one can wait for. */
public enum News {
    /** Signals or rulings that the projector has not taken. */
    ARRIVALS,
    /** Entries or incidents that changed. */
    CHANGES,
    /** The directory of people changed. */
    PEOPLE;

    String channel() {
        return "timeline_" + name().toLowerCase(Locale.ROOT);
    }
}
