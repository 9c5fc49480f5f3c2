package io.debrief.timeline.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.activity.Activity;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each ruling, told once on the topic of what people decide; what is restricted goes to those who may see it. */
@ApplicationScoped
class ActivitySource implements SnapshotSource {

    private final RulingJson rulings;
    private final ObjectMapper json;

    ActivitySource(RulingJson rulings, ObjectMapper json) {
        this.rulings = rulings;
        this.json = json;
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.ACTIVITY, Topic.RESTRICTED);
    }

    @Override
    public Uni<List<Snapshot>> behind(int max) {
        return Sql.of("select r.type, cast(r.body as text), cast(r.line as text), 'INC-' || i.number,"
                        + " coalesce(i.restricted, false) from ruling r"
                        + " left join opener o on o.opener = r.incident left join incident i on i.uuid = o.incident"
                        + " where not r.published and r.projected and r.type not in ('label', 'expire')"
                        + " order by r.recorded_at, r.id limit " + max)
                .list(this::snapshot);
    }

    @Override
    public Uni<Void> published(List<Snapshot> sent) {
        return Sql.of("update ruling set published = true where id = any(cast(cast(?1 as text[]) as uuid[]))", (Object)
                        Sql.column(sent, Snapshot::row))
                .run()
                .replaceWithVoid();
    }

    private Snapshot snapshot(Row row) {
        var ruling = rulings.read(row.text(0), row.text(1));
        var label = row.textOrNull(3);
        var line = row.idOrNull(2);
        var subject = label == null ? (line == null ? ruling.id().toString() : line.toString()) : on(label, line);
        var activity = new Activity(
                ruling.id(),
                ruling.recordedAt(),
                ruling.person(),
                Telling.what(ruling),
                subject,
                label,
                ruling.reason(),
                Telling.details(ruling));
        var key = label == null ? subject : label;
        var event = new CloudEvent(
                ruling.id().toString(),
                Topic.ACTIVITY.eventType(),
                "/timeline-service",
                subject,
                ruling.recordedAt(),
                ruling.recordedAt(),
                null);
        return row.is(4)
                ? new Snapshot(
                        Topic.RESTRICTED.name(),
                        new RestrictedKey(Topic.ACTIVITY.name(), ruling.id().toString()).text(),
                        bytes(activity),
                        event,
                        ruling.id())
                : new Snapshot(Topic.ACTIVITY.name(), key, bytes(activity), event, ruling.id());
    }

    private static String on(String label, @Nullable UUID line) {
        return line == null ? label : label + "/" + line;
    }

    private byte[] bytes(Activity activity) {
        try {
            return json.writeValueAsBytes(activity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
