package io.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.contracts.activity.Activity;
import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.FollowUpText;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static final Map<Topic, Class<? extends Record>> RECORDS = Map.of(
            Topic.SIGNALS, Signal.class,
            Topic.QUARANTINE, Quarantined.class,
            Topic.INCIDENTS, IncidentSnapshot.class,
            Topic.TIMELINE, EntrySnapshot.class,
            Topic.DRAFTS, DraftSnapshot.class,
            Topic.POSTMORTEMS, PostmortemSnapshot.class,
            Topic.ACTIONS, ActionSnapshot.class,
            Topic.ACTIVITY, Activity.class,
            Topic.PEOPLE, PersonSnapshot.class,
            Topic.FOLLOW_UPS, FollowUpText.class);

    static final List<Topic> TOPICS = Topic.ALL;

    static Stream<Topic> topicsWithRecords() {
        return Topic.ALL.stream().filter(RECORDS::containsKey);
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void everyTopicHasASchemaThatIsOne(Topic topic) {
        // When
        var schema = schema(topic);

        // Then
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("topicsWithRecords")
    void aSchemaNamesExactlyWhatItsRecordHas(Topic topic) {
        // Given
        var schema = schema(topic);
        var full = schema.path("$defs").has("full") ? schema.path("$defs").path("full") : schema;

        // Then
        compare(RECORDS.get(topic), full, schema.path("$defs"));
    }

    @Test
    void aRestrictedRecordTellsNothingButThatItExists() {
        // Given
        var stub = JSON.createObjectNode()
                .put("id", "INC-1")
                .put("restricted", true)
                .put("version", 3);
        var leak = stub.deepCopy().put("title", "secret").put("status", "open").put("severity", "sev1");
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema(Topic.INCIDENTS));

        // Then
        assertThat(schema.validate(stub)).isEmpty();
        assertThat(schema.validate(leak)).isNotEmpty();
    }

    private static void compare(Class<?> type, JsonNode schema, JsonNode definitions) {
        var properties = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        var components = new TreeSet<String>();
        var required = new TreeSet<String>();
        for (var component : type.getRecordComponents()) {
            components.add(component.getName());
            if (!nullable(component)) {
                required.add(component.getName());
            }
            nested(component.getGenericType())
                    .forEach(record -> compare(record, definitions.path(record.getSimpleName()), definitions));
        }
        var listed = new TreeSet<String>();
        schema.path("required").forEach(name -> listed.add(name.asText()));
        assertThat(properties).as("properties of %s", type.getSimpleName()).isEqualTo(components);
        assertThat(listed).as("required in %s", type.getSimpleName()).isEqualTo(required);
    }

    private static boolean nullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Stream<Class<?>> nested(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(SchemaTest::nested);
        }
        return type instanceof Class<?> one && one.isRecord() ? Stream.of(one) : Stream.empty();
    }

    private static JsonNode schema(Topic topic) {
        try (var resource = Topic.class.getResourceAsStream(topic.schemaResource())) {
            assertThat(resource).as(topic.schemaResource()).isNotNull();
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
