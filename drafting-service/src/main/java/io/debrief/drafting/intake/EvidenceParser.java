package io.debrief.drafting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Turns stored evidence into values; plain work that may run on any thread. */
@ApplicationScoped
public class EvidenceParser {

    private final ObjectMapper json;
    private final ObjectMapper canonical;

    EvidenceParser(ObjectMapper json) {
        this.json = json;
        this.canonical = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** The evidence. */
    public ReadEvidence parse(StoredEvidence stored) {
        var incident = incident(stored.content());
        var entries = entries(stored);
        var directory = Directory.of(stored.people().stream()
                .map(text -> read(text, PersonSnapshot.class))
                .toList());
        var evidence = Evidence.of(incident, entries, directory);
        var asOf = entries.stream()
                .map(EntrySnapshot::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(incident.startedAt());
        return new ReadEvidence(evidence, hash(evidence, asOf), asOf);
    }

    /** The incident alone. */
    public IncidentSnapshot incident(String content) {
        return read(content, IncidentSnapshot.class);
    }

    /** The entries alone, in timeline order. */
    public List<EntrySnapshot> entries(StoredEvidence stored) {
        return stored.entries().stream()
                .map(text -> read(text, EntrySnapshot.class))
                .sorted(Comparator.comparing(
                                (EntrySnapshot entry) -> entry.position().at())
                        .thenComparing(entry -> entry.position().depth())
                        .thenComparing(entry -> entry.id().toString()))
                .toList();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored evidence cannot be read", e);
        }
    }

    private String hash(Evidence evidence, Instant asOf) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            // The version counts publications, not what was said.
            ObjectNode incident = canonical.valueToTree(evidence.incident());
            incident.remove("version");
            sha.update(canonical.writeValueAsBytes(incident));
            sha.update(asOf.toString().getBytes(StandardCharsets.UTF_8));
            sha.update(canonical.writeValueAsBytes(evidence.lines()));
            return HexFormat.of().formatHex(sha.digest());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
