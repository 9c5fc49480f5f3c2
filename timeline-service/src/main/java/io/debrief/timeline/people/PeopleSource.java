package io.debrief.timeline.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.publishing.Snapshot;
import io.debrief.platform.streams.publishing.SnapshotSource;
import io.debrief.platform.streams.sending.CloudEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** People on their way to the other services. */
@ApplicationScoped
class PeopleSource implements SnapshotSource {

    private final PersonStore store;
    private final ObjectMapper json;
    private final Clock clock;

    PeopleSource(PersonStore store, ObjectMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.PEOPLE);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return store.behind(max).map(found -> found.stream().map(this::snapshot).toList());
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        return store.published(
                sent.stream().map(snapshot -> (PersonSnapshot) snapshot.row()).toList());
    }

    private Snapshot snapshot(PersonSnapshot person) {
        var now = clock.instant();
        var event = CloudEvent.ofVersion(
                Topic.PEOPLE.eventType(), "/timeline-service", person.id(), person.version(), now, now);
        try {
            return new Snapshot(Topic.PEOPLE.name(), person.id(), json.writeValueAsBytes(person), event, person);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
