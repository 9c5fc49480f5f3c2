package io.debrief.drafting.postmortem;

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

/** Follow-ups as people saved them, on their way to the private topic that actions are made from. */
@ApplicationScoped
class FollowUpSnapshots implements SnapshotSource {

    private final Clock clock;

    FollowUpSnapshots(Clock clock) {
        this.clock = clock;
    }

    private record Sent(String incident, long version) {}

    @Override
    public List<Topic> topics() {
        return List.of(Topic.FOLLOW_UPS);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from FollowUpRow where publishedVersion < version order by incident",
                                FollowUpRow.class)
                        .setMaxResults(max)
                        .getResultList())
                .map(rows -> rows.stream().map(this::snapshot).toList());
    }

    private Snapshot snapshot(FollowUpRow row) {
        var topic = Topic.FOLLOW_UPS;
        var now = clock.instant();
        return new Snapshot(
                topic.name(),
                row.incident,
                row.content.getBytes(StandardCharsets.UTF_8),
                CloudEvent.ofVersion(topic.eventType(), "/drafting-service", row.incident, row.version, now, now),
                new Sent(row.incident, row.version));
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (var snapshot : sent) {
                if (snapshot.row() instanceof Sent(String incident, long version)) {
                    all = all.chain(() -> session.createNativeQuery(
                                    "update follow_up set published_version = ?2 where incident = ?1")
                            .setParameter(1, incident)
                            .setParameter(2, version)
                            .executeUpdate()
                            .replaceWithVoid());
                }
            }
            return all;
        });
    }
}
