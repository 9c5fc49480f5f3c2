package io.debrief.drafting.draft;

import io.debrief.contracts.topic.RestrictedKey;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The newest draft of each incident, on its way to the topic. */
@ApplicationScoped
class DraftSnapshots implements SnapshotSource {

    private static final String SOURCE = "/drafting-service";

    private final DraftCodec codec;
    private final Clock clock;

    DraftSnapshots(DraftCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
    }

    private record Sent(UUID id, long version) {}

    @Override
    public List<Topic> topics() {
        return List.of(Topic.DRAFTS, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                from DraftRow d where d.publishedVersion < d.version
                                and d.revision = (select max(n.revision) from DraftRow n where n.incident = d.incident)
                                order by d.version""", DraftRow.class)
                        .setMaxResults(max)
                        .getResultList())
                .map(rows -> rows.stream().flatMap(this::snapshots).toList());
    }

    private Stream<Snapshot> snapshots(DraftRow row) {
        var sent = new Sent(row.id, row.version);
        var topic = Topic.DRAFTS;
        var event = CloudEvent.ofVersion(
                topic.eventType(), SOURCE, row.incident, row.version, row.createdAt, clock.instant());
        var content = row.content.getBytes(StandardCharsets.UTF_8);
        if (!row.restricted) {
            return Stream.of(new Snapshot(topic.name(), row.incident, content, event, sent));
        }
        var notice = codec.write(Map.of("incident", row.incident, "restricted", true, "version", row.version))
                .getBytes(StandardCharsets.UTF_8);
        var restricted = Topic.RESTRICTED;
        return Stream.of(
                new Snapshot(topic.name(), row.incident, notice, event, sent),
                new Snapshot(
                        restricted.name(),
                        new RestrictedKey(topic.name(), row.incident).text(),
                        content,
                        CloudEvent.ofVersion(
                                restricted.eventType(),
                                SOURCE,
                                row.incident,
                                row.version,
                                row.createdAt,
                                clock.instant()),
                        sent));
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (var snapshot : sent) {
                if (snapshot.row() instanceof Sent(UUID id, long version)) {
                    all = all.chain(
                            () -> session.createNativeQuery("update draft set published_version = ?2 where id = ?1")
                                    .setParameter(1, id)
                                    .setParameter(2, version)
                                    .executeUpdate()
                                    .replaceWithVoid());
                }
            }
            return all;
        });
    }
}
