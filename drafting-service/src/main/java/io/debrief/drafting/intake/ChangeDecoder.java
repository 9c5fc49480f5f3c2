package io.debrief.drafting.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records of the topics this service follows, tombstones included. */
@ApplicationScoped
class ChangeDecoder {

    private final ObjectMapper json;

    ChangeDecoder(ObjectMapper json) {
        this.json = json;
    }

    Change decode(ConsumerRecord<byte[], byte[]> consumed) throws IOException {
        if (consumed.key() == null) {
            throw new IllegalArgumentException("a record without a key");
        }
        String key = new String(consumed.key(), StandardCharsets.UTF_8);
        if (consumed.topic().equals(Topic.RESTRICTED.name())) {
            var restricted = RestrictedKey.parse(key);
            return decode(restricted.topic(), restricted.key(), consumed.value(), true);
        }
        return decode(consumed.topic(), key, consumed.value(), false);
    }

    private Change decode(String topic, String key, byte @Nullable [] value, boolean restricted) throws IOException {
        if (topic.equals(Topic.INCIDENTS.name())) {
            return value == null ? new Change.IncidentGone(key, restricted) : incident(key, value, restricted);
        }
        if (topic.equals(Topic.TIMELINE.name())) {
            return value == null ? entryGone(key, restricted) : entry(value, restricted);
        }
        if (topic.equals(Topic.PEOPLE.name())) {
            return value == null ? new Change.PersonGone(key) : person(value);
        }
        return new Change.Nothing();
    }

    private Change incident(String key, byte[] value, boolean restricted) throws IOException {
        JsonNode tree = json.readTree(value);
        if (!restricted && tree.path("restricted").asBoolean()) {
            return new Change.IncidentRestricted(key);
        }
        var incident = json.treeToValue(tree, IncidentSnapshot.class);
        require(incident.id(), "id");
        require(incident.uuid(), "uuid");
        require(incident.status(), "status");
        require(incident.startedAt(), "startedAt");
        return new Change.IncidentStands(incident, restricted, text(value));
    }

    private Change entry(byte[] value, boolean restricted) throws IOException {
        JsonNode tree = json.readTree(value);
        if (!restricted && tree.path("restricted").asBoolean()) {
            return new Change.Nothing();
        }
        var entry = json.treeToValue(tree, EntrySnapshot.class);
        require(entry.id(), "id");
        require(entry.incident(), "incident");
        require(entry.kind(), "kind");
        require(entry.effectiveAt(), "effectiveAt");
        require(entry.recordedAt(), "recordedAt");
        require(entry.position(), "position");
        require(entry.title(), "title");
        require(entry.text(), "text");
        require(entry.lines(), "lines");
        return new Change.EntryStands(entry, restricted, text(value));
    }

    private static Change entryGone(String key, boolean restricted) {
        int slash = key.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("not a key of an entry: " + key);
        }
        return new Change.EntryGone(key.substring(0, slash), UUID.fromString(key.substring(slash + 1)), restricted);
    }

    private Change person(byte[] value) throws IOException {
        var person = json.readValue(value, PersonSnapshot.class);
        require(person.id(), "id");
        require(person.name(), "name");
        return new Change.PersonStands(person, text(value));
    }

    private static void require(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("no " + field);
        }
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
