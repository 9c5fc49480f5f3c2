package io.debrief.timeline.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.RestrictedNotice;
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

/** Incidents on their way to the topics: in full, or as a notice where restricted; a tombstone where one never was. */
@ApplicationScoped
class IncidentSource implements SnapshotSource {

    private static final String TOPIC = Topic.INCIDENTS.name();

    private final IncidentStore store;
    private final ObjectMapper json;
    private final TimelineConfig config;

    IncidentSource(IncidentStore store, ObjectMapper json, TimelineConfig config) {
        this.store = store;
        this.json = json;
        this.config = config;
    }

    private record Sent(UUID uuid, long version, boolean restricted) {}

    @Override
    public List<Topic> topics() {
        return List.of(Topic.INCIDENTS, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Sql.of("select i.number, cast(i.body as text), cast(to_jsonb(i.access) as text), 'INC-' || m.number,"
                        + " cast(i.merged_into as text), i.version, i.gone, i.published_restricted, "
                        + Sql.micros("i.changed_at") + ", coalesce(m.restricted, false)"
                        + " from incident i left join incident m on m.uuid = i.merged_into"
                        + " where i.version > i.published_version order by i.changed_at limit " + max)
                .rows()
                .map(rows ->
                        rows.stream().flatMap(row -> snapshots(row).stream()).toList());
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var rows =
                sent.stream().map(snapshot -> (Sent) snapshot.row()).distinct().toList();
        return Sql.of(
                        "update incident i set published_version = cast(t.version as bigint),"
                                + " published_restricted = cast(t.restricted as boolean)"
                                + " from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]))"
                                + " as t(uuid, version, restricted) where i.uuid = cast(t.uuid as uuid)",
                        Sql.column(rows, Sent::uuid),
                        Sql.column(rows, Sent::version),
                        Sql.column(rows, Sent::restricted))
                .run()
                .replaceWithVoid();
    }

    private List<Snapshot> snapshots(Row row) {
        var found = store.read(row);
        boolean gone = row.is(6);
        boolean wasRestricted = row.is(7);
        var at = row.time(8);
        // What joined a restricted incident is told as that is.
        boolean restricted = found.incident().restricted() || row.is(9);
        var full = gone ? null : found.snapshot(config.demo());
        var snapshots = new ArrayList<Snapshot>();
        if (restricted || wasRestricted) {
            snapshots.add(restricted(found, restricted, restricted ? full : null, at));
        }
        var open = restricted && !gone ? RestrictedNotice.of(found.label(), found.version()) : full;
        snapshots.add(new Snapshot(TOPIC, found.label(), bytes(open), event(found, at), sent(found, restricted)));
        return snapshots;
    }

    private Snapshot restricted(StoredIncident found, boolean restricted, @Nullable Object value, Instant at) {
        var key = new RestrictedKey(TOPIC, found.label()).text();
        return new Snapshot(
                Topic.RESTRICTED.name(), key, bytes(value), event(found, at), sent(found, restricted), found.label());
    }

    private static Sent sent(StoredIncident found, boolean restricted) {
        return new Sent(found.uuid(), found.version(), restricted);
    }

    private static CloudEvent event(StoredIncident found, Instant at) {
        return CloudEvent.ofVersion(
                Topic.INCIDENTS.eventType(),
                "/timeline-service",
                found.label(),
                found.version(),
                found.incident().startedAt(),
                at);
    }

    private byte @Nullable [] bytes(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
