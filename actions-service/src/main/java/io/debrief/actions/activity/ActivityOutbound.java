package io.debrief.actions.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.activity.Activity;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions on their way out, in the order they were taken; those on restricted incidents stay private. */
@ApplicationScoped
class ActivityOutbound implements SnapshotSource {

    private static final String COLUMNS =
            "cast(id as text), cast(extract(epoch from at) * 1000000 as bigint), by_whom, what, action, incident, reason,"
                    + " restricted, details";

    private final ObjectMapper json;

    ActivityOutbound(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.ACTIVITY, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select " + COLUMNS + " from activity where not published order by seq", Object[].class)
                        .setMaxResults(max)
                        .getResultList())
                .map(rows -> rows.stream().map(this::snapshot).toList());
    }

    private Snapshot snapshot(@Nullable Object[] row) {
        var micros = ((Number) text(row[1])).longValue();
        var at = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        var activity = new Activity(
                UUID.fromString((String) text(row[0])),
                at,
                (String) text(row[2]),
                (String) text(row[3]),
                (String) text(row[4]),
                (String) row[5],
                (String) row[6],
                details((String) text(row[8])));
        var id = activity.id().toString();
        var topic = Boolean.TRUE.equals(row[7]) ? Topic.RESTRICTED : Topic.ACTIVITY;
        var key = topic == Topic.RESTRICTED ? new RestrictedKey(Topic.ACTIVITY.name(), id).text() : activity.on();
        var event = new CloudEvent(id, topic.eventType(), "/actions-service", activity.on(), at, at, null);
        return new Snapshot(topic.name(), key, bytes(activity), event, id);
    }

    private static Object text(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a column that is never null is null");
        }
        return value;
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Activity activity) {
        try {
            return json.writeValueAsBytes(activity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var ids = sent.stream().map(snapshot -> (String) snapshot.row()).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update activity set published = true where cast(id as text) = any(cast(?1 as text[]))")
                        .setParameter(1, ids)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
