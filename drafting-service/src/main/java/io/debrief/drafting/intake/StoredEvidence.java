package io.debrief.drafting.intake;

import java.util.List;

/**
 * An incident's evidence as it is stored, read in one transaction.
 *
 * @param incident the incident's label
 * @param restricted whether only named people may see it
 * @param changes how often its evidence changed
 * @param erasures how often something of it was erased
 * @param content the incident, JSON
 * @param entries its entries, JSON
 * @param people the directory, JSON
 */
public record StoredEvidence(
        String incident,
        boolean restricted,
        long changes,
        long erasures,
        String content,
        List<String> entries,
        List<String> people) {

    /** Copies the lists. */
    public StoredEvidence {
        entries = List.copyOf(entries);
        people = List.copyOf(people);
    }

    @Override
    public String toString() {
        return "StoredEvidence[" + incident + ", " + changes + "]";
    }
}
