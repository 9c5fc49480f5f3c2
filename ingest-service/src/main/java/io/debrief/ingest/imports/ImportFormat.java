package io.debrief.ingest.imports;

import io.debrief.ingest.dump.Dump;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an imported file may be. */
enum ImportFormat {

    /** One signal in JSON a line. */
    NDJSON("ndjson", null),

    /** The zip Slack makes of a workspace. */
    SLACK_EXPORT("slack-export", null),

    /** Alerts as Alertmanager lists them. */
    ALERTMANAGER(Dump.ALERTMANAGER),

    /** Incidents or log entries as PagerDuty lists them. */
    PAGERDUTY(Dump.PAGERDUTY),

    /** Alerts as Opsgenie or Jira Service Management lists them. */
    OPSGENIE(Dump.OPSGENIE),

    /** Incidents or their updates as incident.io lists them. */
    INCIDENT_IO(Dump.INCIDENT_IO);

    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");
    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-zip-compressed");
    private static final Set<String> OPEN = Set.of("application/json", "application/octet-stream");

    private final String word;
    private final @Nullable Dump dump;

    ImportFormat(Dump dump) {
        this(dump.word(), dump);
    }

    ImportFormat(String word, @Nullable Dump dump) {
        this.word = word;
        this.dump = dump;
    }

    String word() {
        return word;
    }

    /** The tool whose lists it is, for those formats that are lists. */
    Optional<Dump> dump() {
        return Optional.ofNullable(dump);
    }

    /** The source its signals are of where nobody names one. */
    String usualSource() {
        return switch (this) {
            case NDJSON -> "import";
            case SLACK_EXPORT -> "slack-import";
            default -> word + "-import";
        };
    }

    /** The type of source its signals are of, empty where each signal tells its own. */
    Optional<String> sourceType() {
        return this == SLACK_EXPORT ? Optional.of("slack") : dump().map(Dump::word);
    }

    /** The format of a name. */
    static Optional<ImportFormat> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** All names, for people. */
    static String words() {
        return Arrays.stream(values()).map(ImportFormat::word).collect(Collectors.joining(", "));
    }

    /** The format a media type tells; empty where it tells none. */
    static Optional<ImportFormat> of(@Nullable String contentType) {
        var media = media(contentType);
        if (LINES.contains(media)) {
            return Optional.of(NDJSON);
        }
        return ZIPS.contains(media) ? Optional.of(SLACK_EXPORT) : Optional.empty();
    }

    /** Whether a media type can be an import at all. */
    static boolean possible(@Nullable String contentType) {
        return of(contentType).isPresent() || OPEN.contains(media(contentType));
    }

    private static String media(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
