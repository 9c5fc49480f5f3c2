package io.debrief.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.Position;
import io.debrief.contracts.timeline.EntrySnapshot.Revision;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records as the timeline service writes them. */
final class Entries {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private Entries() {}

    static String said(ObjectMapper json, String incident, UUID line, String text, long version)
            throws JsonProcessingException {
        return entry(json, incident, line, text, List.of(new Revision(AT, "", text, "hash")), null, version);
    }

    static String erased(ObjectMapper json, String incident, UUID line, long version) throws JsonProcessingException {
        return entry(json, incident, line, "", List.of(), AT, version);
    }

    private static String entry(
            ObjectMapper json,
            String incident,
            UUID line,
            String text,
            List<Revision> revisions,
            Instant erasedAt,
            long version)
            throws JsonProcessingException {
        return json.writeValueAsString(new EntrySnapshot(
                line,
                incident,
                "message.posted",
                "",
                text,
                null,
                AT,
                AT,
                new Position(AT, 0),
                false,
                1,
                AT,
                AT,
                List.of("slack"),
                null,
                List.of(),
                List.of(),
                null,
                "verified",
                false,
                false,
                erasedAt,
                List.of(),
                List.of(new LineSnapshot(line, "message.posted", "slack", AT, List.of(), revisions)),
                1,
                null,
                false,
                version));
    }

    static String incident(ObjectMapper json, String label, Map<String, String> roles, boolean restricted, long version)
            throws JsonProcessingException {
        return json.writeValueAsString(new IncidentSnapshot(
                label,
                UUID.randomUUID(),
                "Outage",
                "sev1",
                "open",
                List.of("checkout"),
                restricted,
                AT,
                null,
                List.of(),
                roles,
                Map.of(),
                Map.of(),
                null,
                1,
                "digest",
                false,
                version));
    }
}
