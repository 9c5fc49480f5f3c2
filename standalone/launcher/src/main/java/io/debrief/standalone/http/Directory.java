package io.debrief.standalone.http;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.identity.DirectoryEntry;
import io.debrief.standalone.identity.TokenIssuer;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.StackSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Brings a folder's people into the directory the services share. */
public final class Directory {

    private static final Duration SHORT = Duration.ofMinutes(5);

    private final DataFolder data;
    private final String timeline;

    /** The directory of a running stack. */
    public Directory(StackSettings settings) {
        this(settings.data(), settings.localUrl(Service.TIMELINE));
    }

    /** The directory behind a timeline service. */
    public Directory(DataFolder data, String timeline) {
        this.data = data;
        this.timeline = timeline;
    }

    /**
     * Adds or updates people.
     *
     * @throws UnexpectedAnswer where one is refused
     */
    public void introduce(List<DirectoryEntry> people) throws IOException, InterruptedException {
        var api = new Api(timeline, machine(data, List.of("people:write")));
        for (var person : people) {
            api.post("/v1/people", person).expect(200, 201);
        }
    }

    /** The launcher's own token for a few minutes. */
    public static String machine(DataFolder data, List<String> scopes) throws IOException {
        return TokenIssuer.of(data)
                .machine("debrief-launcher", UUID.randomUUID().toString(), scopes, SHORT);
    }
}
