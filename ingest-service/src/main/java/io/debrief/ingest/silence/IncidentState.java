package io.debrief.ingest.silence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;

/**
 * Whether an incident is open, as far as ingest needs to know. Of restricted incidents the topic says nothing, so they
 * count as closed; so do suspected ones, which nobody declared.
 *
 * @param id the label, such as {@code INC-42}
 * @param version the snapshot's version, {@link #ANY} where the record has none and says the last word
 * @param open whether people are at it
 * @param startedAt when it began
 */
record IncidentState(String id, long version, boolean open, Instant startedAt) {

    static final long ANY = -1;

    private static final Set<String> OPEN = Set.of("open", "mitigated");

    /** Reads a snapshot, or the notice that an incident is restricted. */
    static IncidentState read(ObjectMapper json, byte[] value) throws IOException {
        var tree = json.readTree(value);
        var id = tree.path("id").asText("");
        if (id.isEmpty()) {
            throw new IOException("a record about an incident names it");
        }
        if (!tree.hasNonNull("title")) {
            return new IncidentState(id, ANY, false, Instant.EPOCH);
        }
        var incident = json.treeToValue(tree, IncidentSnapshot.class);
        var open = OPEN.contains(incident.status())
                && incident.endedAt() == null
                && incident.mergedInto() == null
                && !incident.restricted();
        return new IncidentState(id, incident.version(), open, incident.startedAt());
    }
}
