package io.debrief.timeline.suggestion;

import java.util.List;

/**
 * An incident to which a signal might belong, and why; a person decides.
 *
 * @param incident the incident's label
 * @param title what it is called
 * @param why the reasons, the weightiest first
 * @param score how much speaks for it, larger is more; comparable within one signal only
 */
public record Suggestion(String incident, String title, List<String> why, int score) {

    /** Copies its list. */
    public Suggestion {
        why = List.copyOf(why);
    }
}
