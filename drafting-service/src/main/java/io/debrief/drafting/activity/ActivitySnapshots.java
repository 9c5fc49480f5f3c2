package io.debrief.drafting.activity;

import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Decisions on their way to the topic, in the order they were taken. */
@ApplicationScoped
class ActivitySnapshots implements SnapshotSource {

    private final Clock clock;

    ActivitySnapshots(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.ACTIVITY);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select seq, id, at, incident, content from activity"
                                        + " where open and not published order by seq limit ?1",
                                Tuple.class)
                        .setParameter(1, max)
                        .getResultList())
                .map(rows -> rows.stream().map(this::snapshot).toList());
    }

    private Snapshot snapshot(Tuple row) {
        var incident = row.get(3, String.class);
        var event = new CloudEvent(
                row.get(1, UUID.class).toString(),
                Topic.ACTIVITY.eventType(),
                "/drafting-service",
                incident,
                row.get(2, OffsetDateTime.class).toInstant(),
                clock.instant(),
                null);
        return new Snapshot(
                Topic.ACTIVITY.name(),
                incident,
                row.get(4, String.class).getBytes(StandardCharsets.UTF_8),
                event,
                row.get(0, Long.class));
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var seqs = sent.stream().map(snapshot -> (Long) snapshot.row()).toArray(Long[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update activity set published = true where seq = any(cast(?1 as bigint[]))")
                        .setParameter(1, seqs)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
