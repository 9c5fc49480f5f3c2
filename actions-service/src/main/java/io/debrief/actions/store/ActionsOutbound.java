package io.debrief.actions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.actions.life.Action;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.RestrictedNotice;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follow-ups on their way to the topic. A restricted one leaves a notice there and its full record on the restricted
 * topic; a withdrawn one leaves nothing.
 */
@ApplicationScoped
class ActionsOutbound implements SnapshotSource {

    private static final String SERVICE = "/actions-service";

    private final ActionMapper mapper;
    private final ObjectMapper json;

    ActionsOutbound(ActionMapper mapper, ObjectMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.ACTIONS, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from action where published_version < version order by number",
                                ActionRow.class)
                        // Each row may make two records.
                        .setMaxResults(Math.max(1, max / 2))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(mapper::read)
                        .map(this::snapshots)
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Snapshot> snapshots(Action action) {
        var label = action.id().label();
        var key = new RestrictedKey(Topic.ACTIONS.name(), label).text();
        var full = action.withdrawn() ? null : bytes(Snapshots.of(action));
        var snapshots = new ArrayList<Snapshot>();
        if (action.origin().restricted()) {
            var notice = action.withdrawn() ? null : bytes(RestrictedNotice.of(label, action.version()));
            snapshots.add(snapshot(Topic.ACTIONS, label, notice, action));
            snapshots.add(snapshot(Topic.RESTRICTED, key, full, action));
        } else {
            snapshots.add(snapshot(Topic.ACTIONS, label, full, action));
        }
        return snapshots;
    }

    private static Snapshot snapshot(Topic topic, String key, byte @Nullable [] value, Action action) {
        var event = CloudEvent.ofVersion(
                topic.eventType(),
                SERVICE,
                action.id().label(),
                action.version(),
                action.updatedAt(),
                action.updatedAt());
        return new Snapshot(
                topic.name(), key, value, event, new Sent(action.id().number(), action.version()));
    }

    private record Sent(long number, long version) {}

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        var versions = new LinkedHashMap<Long, Long>();
        sent.forEach(snapshot -> {
            var row = (Sent) snapshot.row();
            versions.put(row.number(), row.version());
        });
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update action a set published_version = s.version"
                                + " from unnest(cast(?1 as bigint[]), cast(?2 as bigint[])) s(number, version)"
                                + " where a.number = s.number and a.published_version < s.version")
                        .setParameter(1, versions.keySet().toArray(Long[]::new))
                        .setParameter(2, versions.values().toArray(Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
