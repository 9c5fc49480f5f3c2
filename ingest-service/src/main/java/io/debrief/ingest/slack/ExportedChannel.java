package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import io.debrief.ingest.signature.RequestHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel in a workspace's export. Its messages are read as if they arrived now from the Events API, so that a message
 * has one identity however it came.
 */
public final class ExportedChannel implements Names {

    private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

    private final Redactor redactor;
    private final String source;
    private final String team;
    private final JsonNode channel;
    private final boolean isPrivate;
    private final Map<String, String> people;
    private final Instant now;
    private final Reader reader = new SlackReader(this);

    /**
     * A channel.
     *
     * @param redactor takes secrets out
     * @param source the source its signals are of
     * @param team the workspace's id
     * @param channel the channel as the export lists it
     * @param isPrivate whether it is a private channel
     * @param people names of people by id
     * @param now the time of the import
     */
    public ExportedChannel(
            Redactor redactor,
            String source,
            String team,
            JsonNode channel,
            boolean isPrivate,
            Map<String, String> people,
            Instant now) {
        this.redactor = redactor;
        this.source = source;
        this.team = team;
        this.channel = channel;
        this.isPrivate = isPrivate;
        this.people = people;
        this.now = now;
    }

    /** That it was created, and how it is called; empty where the export does not tell when. */
    public Optional<Signal> created() {
        var created = Fields.text(channel, "created");
        if (created == null) {
            return Optional.empty();
        }
        var event = JsonNodeFactory.instance.objectNode();
        event.put("type", "channel_created").put("event_ts", created);
        event.set("channel", channel);
        return signal(event, created);
    }

    /** A message; empty where it concerns nobody. */
    public Optional<Signal> message(JsonNode message) {
        var ts = Fields.text(message, "ts");
        if (!(message instanceof ObjectNode object) || ts == null) {
            return Optional.empty();
        }
        var event = object.deepCopy();
        event.put("type", "message").put("channel", id());
        return signal(event, ts);
    }

    private Optional<Signal> signal(ObjectNode event, String at) {
        event.put("channel_type", isPrivate ? "group" : "channel");
        var envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("type", "event_callback").put("team_id", team).set("event", event);
        var cleaned = redactor.clean(envelope);
        var reading = reader.read(new Body(
                source,
                cleaned.tree(),
                envelope,
                NO_HEADERS,
                now,
                inner -> redactor.clean(inner).tree()));
        var stamp = new Stamp(
                source,
                "slack",
                Trust.UNAUTHENTICATED,
                When.of(at, now).at(),
                true,
                !cleaned.found().isEmpty());
        return reading.drafts().stream().findFirst().map(draft -> draft.finish(stamp));
    }

    private String id() {
        return Fields.firstOr("", Fields.text(channel, "id"));
    }

    @Override
    public @Nullable String person(String ofSource, String id) {
        return people.get(id);
    }

    @Override
    public @Nullable String channel(String ofSource, String id) {
        return id.equals(id()) ? Fields.text(channel, "name") : null;
    }

    @Override
    public void channelIs(String ofSource, String id, String name) {
        // the export's own word stands
    }
}
