package io.debrief.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.slack.ExportedChannel;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who and what is in a Slack export: people by id and channels by the name their folder has. */
final class ExportedWorkspace {

    private static final String PRIVATE = "groups.json";

    /** The files that list channels. */
    static final List<String> LISTS = List.of("channels.json", PRIVATE);

    private final Redactor redactor;
    private final String source;
    private final Instant now;
    private final Map<String, String> people = new HashMap<>();
    private @Nullable String team;

    ExportedWorkspace(Redactor redactor, String source, Instant now) {
        this.redactor = redactor;
        this.source = source;
        this.now = now;
    }

    /**
     * The channels, in the export's order.
     *
     * @param givenTeam the workspace's id, empty where the export is to tell it
     */
    Map<String, ExportedChannel> channels(ZipGuard zip, String givenTeam) throws IOException {
        each(zip, ZipGuard.PEOPLE, this::person);
        var workspace = givenTeam.isEmpty() ? team : givenTeam;
        if (workspace == null) {
            throw new UnusableFileException("The export does not tell the workspace's id; give it as ?team=T….");
        }
        var channels = new LinkedHashMap<String, ExportedChannel>();
        for (var list : LISTS) {
            each(zip, list, channel -> {
                var name = Fields.text(channel, "name");
                if (name != null && Fields.text(channel, "id") != null) {
                    var isPrivate = list.equals(PRIVATE);
                    channels.put(
                            name,
                            new ExportedChannel(redactor, source, workspace, slim(channel), isPrivate, people, now));
                }
            });
        }
        return channels;
    }

    /** People's names may hold secrets like everything else people write. */
    private void person(JsonNode user) {
        var id = Fields.text(user, "id");
        var name = Fields.first(
                Fields.text(user, "profile", "real_name"), Fields.text(user, "real_name"), Fields.text(user, "name"));
        if (id != null && name != null) {
            people.put(id, redactor.clean(name, new HashMap<>()));
        }
        if (team == null) {
            team = Fields.text(user, "team_id");
        }
    }

    /** What is needed of a channel, without its secrets; lists of thousands of members are not needed. */
    private JsonNode slim(JsonNode channel) {
        var slim = JsonNodeFactory.instance.objectNode();
        for (var field : List.of("id", "name", "created", "creator")) {
            var value = channel.get(field);
            if (value != null) {
                slim.set(field, value);
            }
        }
        return redactor.clean(slim).tree();
    }

    private static void each(ZipGuard zip, String file, Consumer<JsonNode> taken) throws IOException {
        try (var elements = new ElementStream(zip.open(file), Set.of())) {
            for (var one = elements.next(); one != null; one = elements.next()) {
                taken.accept(one);
            }
        }
    }
}
