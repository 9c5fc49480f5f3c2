package io.debrief.standalone.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The services of the stack, in the order they are started. */
public enum Service {

    /** Signed webhooks in. */
    INGEST("ingest", "ingest-service", 8081, 256, "ingest"),

    /** Incidents and their timelines. */
    TIMELINE("timeline", "timeline-service", 8082, 640, "timeline"),

    /** Drafts and post-mortems. */
    DRAFTING("drafting", "drafting-service", 8083, 384, "drafting"),

    /** Candidates, decisions, actions. */
    ACTIONS("actions", "actions-service", 8084, 256, "actions"),

    /** The page people work in. */
    CONSOLE("console", "console", 8080, 192, null);

    private final String key;
    private final String module;
    private final int defaultPort;
    private final int heapMegabytes;
    private final @Nullable String schema;

    Service(String key, String module, int defaultPort, int heapMegabytes, @Nullable String schema) {
        this.key = key;
        this.module = module;
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
        this.schema = schema;
    }

    /** Its name in settings. */
    public String key() {
        return key;
    }

    /** Its Maven module, which is also its name in logs. */
    public String module() {
        return module;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** Its usual heap; the timeline's need grows with the signals it keeps in mind, about one MB a thousand. */
    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The database schema it owns, for those that keep state. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** Whether others than this machine's processes may be let in; the rest stays on loopback. */
    boolean faced() {
        return this == CONSOLE || this == INGEST;
    }

    /** Its jar below the project's root. */
    Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
