package io.debrief.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.slack.ExportedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the zip Slack makes of a workspace: {@code channels.json}, {@code groups.json}, {@code users.json} and one file
 * of messages for each channel and day. Direct messages in it are left alone.
 */
final class SlackExport {

    private static final Pattern DAY = Pattern.compile("([^/\\\\]{1,120})/(\\d{4}-\\d{2}-\\d{2})\\.json");

    private final ObjectMapper json = new ObjectMapper();
    private final Redactor redactor;
    private final String source;
    private final String givenTeam;
    private final Instant now;

    /**
     * A reader.
     *
     * @param redactor takes secrets out
     * @param source the source the signals are of
     * @param team the workspace's id, empty where the export is to tell it
     * @param now the time of the import
     */
    SlackExport(Redactor redactor, String source, String team, Instant now) {
        this.redactor = redactor;
        this.source = source;
        this.givenTeam = team;
        this.now = now;
    }

    /** Reads an export, channel by channel and day by day. */
    void read(Path file, Consumer<Found> sink) throws IOException {
        try (var zip = new ZipGuard(file)) {
            if (!zip.names().contains("channels.json") && !zip.names().contains("groups.json")) {
                throw new UnusableFileException(
                        "The zip holds no channels.json or groups.json: it is no Slack export.");
            }
            var users = list(zip, "users.json");
            var channels = channels(zip, team(users), names(users));
            channels.values()
                    .forEach(channel -> channel.created().map(Found.Kept::new).ifPresent(sink));
            for (var name : zip.names()) {
                day(zip, name, channels, sink);
            }
        }
    }

    private void day(ZipGuard zip, String name, Map<String, ExportedChannel> channels, Consumer<Found> sink)
            throws IOException {
        var day = DAY.matcher(name);
        if (!day.matches()) {
            return;
        }
        var channel = channels.get(day.group(1));
        if (channel == null) {
            sink.accept(new Found.Skipped());
            return;
        }
        var messages = parsed(zip.read(name));
        if (!messages.isArray()) {
            sink.accept(new Found.Problem(name, "The file is not a list of messages."));
        }
        for (var message : messages) {
            sink.accept(channel.message(message).<Found>map(Found.Kept::new).orElseGet(Found.Skipped::new));
        }
    }

    private Map<String, ExportedChannel> channels(ZipGuard zip, String team, Map<String, String> names)
            throws IOException {
        var channels = new LinkedHashMap<String, ExportedChannel>();
        for (var file : new String[] {"channels.json", "groups.json"}) {
            for (var channel : list(zip, file)) {
                var id = Fields.text(channel, "id");
                var name = Fields.text(channel, "name");
                if (id != null && name != null) {
                    channels.put(
                            name,
                            new ExportedChannel(
                                    redactor, source, team, channel, file.startsWith("groups"), names, now));
                }
            }
        }
        return channels;
    }

    private String team(JsonNode users) {
        if (!givenTeam.isEmpty()) {
            return givenTeam;
        }
        for (var user : users) {
            var team = Fields.text(user, "team_id");
            if (team != null) {
                return team;
            }
        }
        throw new UnusableFileException("The export does not tell the workspace's id; give it as ?team=T….");
    }

    private static Map<String, String> names(JsonNode users) {
        var names = new HashMap<String, String>();
        for (var user : users) {
            var id = Fields.text(user, "id");
            var name = Fields.first(
                    Fields.text(user, "profile", "real_name"),
                    Fields.text(user, "real_name"),
                    Fields.text(user, "name"));
            if (id != null && name != null) {
                names.put(id, name);
            }
        }
        return names;
    }

    private JsonNode list(ZipGuard zip, String name) throws IOException {
        return parsed(zip.read(name));
    }

    private JsonNode parsed(byte[] bytes) throws IOException {
        try {
            var root = bytes.length == 0 ? MissingNode.getInstance() : json.readTree(bytes);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
