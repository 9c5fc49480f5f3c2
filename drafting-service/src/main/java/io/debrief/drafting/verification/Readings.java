package io.debrief.drafting.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads each text once for a series of sentences about the same evidence; not for use by several threads. */
final class Readings {

    private final Map<String, Reading> byId = new HashMap<>();

    Reading of(CitedText text) {
        Reading known = byId.get(text.id());
        if (known == null || !known.text().equals(text)) {
            known = new Reading(text);
            byId.put(text.id(), known);
        }
        return known;
    }

    List<Reading> of(List<CitedText> texts) {
        return texts.stream().map(this::of).toList();
    }
}
