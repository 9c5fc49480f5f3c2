package io.debrief.platform.streams;

import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Numbers on their way out. */
@ApplicationScoped
public class NumberSnapshots implements SnapshotSource {

    private final Clock clock;

    NumberSnapshots(Clock clock) {
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
                                "select id, value, version from number where published_version < version order by id",
                                Object[].class)
                        .setMaxResults(max)
                        .getResultList())
                .map(rows -> rows.stream().map(this::snapshot).toList());
    }

    private Snapshot snapshot(Object[] row) {
        var id = (String) row[0];
        long version = ((Number) row[2]).longValue();
        var event = CloudEvent.ofVersion(
                "io.debrief.number.v1", "/platform-test", id, version, clock.instant(), clock.instant());
        return new Snapshot("debrief.activity", id, String.valueOf(row[1]).getBytes(StandardCharsets.UTF_8), event, id);
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var ids = sent.stream().map(Snapshot::key).toArray(String[]::new);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update number set published_version = version where id = any(cast(?1 as text[]))")
                        .setParameter(1, ids)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
