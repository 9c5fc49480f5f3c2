package io.debrief.standalone.demo;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was sent, and what ingest said about it. */
final class Tally {

    private final Set<String> signals = new LinkedHashSet<>();
    private final Map<String, String> byReference = new HashMap<>();
    private int deliveries;
    private int refused;

    void accepted(@Nullable String reference, Iterable<String> ids) {
        deliveries++;
        for (var id : ids) {
            signals.add(id);
            if (reference != null) {
                byReference.putIfAbsent(reference, id);
            }
        }
    }

    void refused() {
        deliveries++;
        refused++;
    }

    int deliveries() {
        return deliveries;
    }

    int refusals() {
        return refused;
    }

    Set<String> signals() {
        return signals;
    }

    /** The signal of a message named in the scenario. */
    @Nullable
    String signal(String reference) {
        return byReference.get(reference);
    }
}
