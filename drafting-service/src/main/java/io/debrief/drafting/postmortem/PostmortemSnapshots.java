package io.debrief.drafting.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import io.debrief.drafting.draft.Drafting;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Post-mortems on their way to the topic: the state always, the text once it is published. */
@ApplicationScoped
class PostmortemSnapshots implements SnapshotSource {

    private static final String SOURCE = "/drafting-service";

    private final PostmortemTable documents;
    private final Drafting settings;
    private final ObjectMapper json;
    private final Clock clock;

    PostmortemSnapshots(PostmortemTable documents, Drafting settings, ObjectMapper json, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    private record Sent(String incident, long version) {}

    @Override
    public List<Topic> topics() {
        return List.of(Topic.POSTMORTEMS, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from PostmortemRow where publishedVersion < snapshotVersion order by incident",
                                PostmortemRow.class)
                        .setMaxResults(max)
                        .getResultList())
                .map(rows -> rows.stream().flatMap(this::snapshots).toList());
    }

    private Stream<Snapshot> snapshots(PostmortemRow row) {
        var document = documents.read(row);
        var full = PostmortemView.snapshot(document, settings.secondReader().orElse(Set.of()), row.snapshotVersion);
        var shown = document.standing().state().out() ? full : PostmortemView.withoutText(full);
        var sent = new Sent(row.incident, row.snapshotVersion);
        if (!row.restricted) {
            return Stream.of(snapshot(Topic.POSTMORTEMS, row.incident, shown, sent));
        }
        var notice = Map.of("incident", row.incident, "restricted", true, "version", row.snapshotVersion);
        var key = new RestrictedKey(Topic.POSTMORTEMS.name(), row.incident).text();
        return Stream.of(
                snapshot(Topic.POSTMORTEMS, row.incident, notice, sent), snapshot(Topic.RESTRICTED, key, shown, sent));
    }

    private Snapshot snapshot(Topic topic, String key, Object value, Sent sent) {
        Instant now = clock.instant();
        var event = CloudEvent.ofVersion(topic.eventType(), SOURCE, sent.incident(), sent.version(), now, now);
        try {
            return new Snapshot(topic.name(), key, json.writeValueAsBytes(value), event, sent);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (var snapshot : sent) {
                if (snapshot.row() instanceof Sent(String incident, long version)) {
                    all = all.chain(() -> session.createNativeQuery(
                                    "update postmortem set published_version = ?2 where incident = ?1")
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
