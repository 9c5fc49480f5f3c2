package io.debrief.timeline.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries on their way to the topics, all of one incident in one partition; a tombstone for each that is no more. */
@ApplicationScoped
class EntrySource implements SnapshotSource {

    private static final String TOPIC = Topic.TIMELINE.name();

    private final Rendering rendering;
    private final ObjectMapper json;

    EntrySource(Rendering rendering, ObjectMapper json) {
        this.rendering = rendering;
        this.json = json;
    }

    private record Sent(UUID incident, UUID id, long version, boolean restricted) {}

    @Override
    public List<Topic> topics() {
        return List.of(Topic.RESTRICTED, Topic.TIMELINE);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Sql.of(
                        "select cast(e.incident as text), cast(e.id as text), e.version, cast(e.body as text), i.restricted,"
                                + " e.published_restricted, e.published_version > 0, 'INC-' || i.number, "
                                + Sql.micros("e.changed_at") + ", " + Sql.micros("e.at")
                                + " from entry e join incident i on i.uuid = e.incident"
                                + " where e.version > e.published_version order by e.change limit " + max)
                .rows()
                .map(rows ->
                        rows.stream().flatMap(row -> snapshots(row).stream()).toList());
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var rows =
                sent.stream().map(snapshot -> (Sent) snapshot.row()).distinct().toList();
        return Sql.of(
                        "update entry e set published_version = cast(t.version as bigint),"
                                + " published_restricted = cast(t.restricted as boolean)"
                                + " from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]))"
                                + " as t(incident, id, version, restricted)"
                                + " where e.incident = cast(t.incident as uuid) and e.id = cast(t.id as uuid)",
                        Sql.column(rows, Sent::incident),
                        Sql.column(rows, Sent::id),
                        Sql.column(rows, Sent::version),
                        Sql.column(rows, Sent::restricted))
                .run()
                .replaceWithVoid();
    }

    private List<Snapshot> snapshots(Row row) {
        long version = row.number(2);
        var body = row.textOrNull(3);
        var label = row.text(7);
        boolean restricted = row.is(4);
        boolean wasPublic = row.is(6) && !row.is(5);
        var entry = body == null ? null : rendering.render(body, label, version);
        var telling = new Telling(new Sent(row.id(0), row.id(1), version, restricted), label, row.time(8), row.time(9));
        var snapshots = new ArrayList<Snapshot>();
        if (restricted || row.is(5)) {
            var key = new RestrictedKey(TOPIC, telling.key()).text();
            snapshots.add(snapshot(telling, Topic.RESTRICTED.name(), key, restricted ? entry : null));
        }
        if (!restricted || wasPublic) {
            snapshots.add(snapshot(telling, TOPIC, telling.key(), restricted ? null : entry));
        }
        return snapshots;
    }

    private record Telling(Sent sent, String label, Instant recorded, Instant at) {

        String key() {
            return label + "/" + sent.id();
        }
    }

    private Snapshot snapshot(Telling telling, String topic, String key, @Nullable EntrySnapshot value) {
        var event = CloudEvent.ofVersion(
                Topic.TIMELINE.eventType(),
                "/timeline-service",
                telling.key(),
                telling.sent().version(),
                value == null ? telling.at() : value.effectiveAt(),
                telling.recorded());
        return new Snapshot(topic, key, bytes(value), event, telling.sent(), telling.label());
    }

    private byte @Nullable [] bytes(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
