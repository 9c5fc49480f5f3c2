package io.debrief.actions.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about an incident.
 *
 * @param label the incident's label
 * @param snapshot the incident, null where the record only says that it is restricted
 */
public record IncidentNews(String label, @Nullable IncidentSnapshot snapshot) {

    /** Reads a full record or a notice. */
    public static IncidentNews read(ObjectMapper json, byte[] value) throws IOException {
        var tree = json.readTree(value);
        var label = tree.path("id").asText("");
        if (label.isEmpty()) {
            throw new IOException("a record about an incident names it");
        }
        if (!tree.hasNonNull("title")) {
            return new IncidentNews(label, null);
        }
        return new IncidentNews(label, json.treeToValue(tree, IncidentSnapshot.class));
    }
}
