package io.debrief.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How deliveries are taken in. */
@ConfigMapping(prefix = "debrief.ingest")
public interface IngestConfig {

    /** A JSON file with the sources and their secrets, read again when it changes. Without it there are no sources. */
    Optional<Path> sources();

    /** A folder of the operator's own mappings, each a file {@code NAME.yaml}, read again when one changes. */
    Optional<Path> mappings();

    /** How often the sources file and the folder of mappings are looked at. */
    @WithDefault("1s")
    Duration sourcesEvery();

    /** A file whose bytes, at least 16, are the key of this installation's redaction markers. */
    Path redactionKeyFile();

    /** A JSON file with further redaction rules, or rules to switch off; see docs/redaction.md. */
    Optional<Path> redactionRules();

    /** Bytes of bodies that may be held at the same time; beyond them senders are asked to come again. */
    @WithDefault("67108864")
    long bodiesInMemory();

    /** How long a body may take to arrive; a sender that is slower gives its place to others. */
    @WithDefault("30s")
    Duration bodyPatience();

    /** Bytes of signals that may wait for the broker at the same time; below the producer's own buffer. */
    @WithDefault("25165824")
    long signalsInFlight();

    /**
     * A folder of this process alone, where what senders that never repeat delivered waits while the broker is away.
     * Without it they are answered 503 like all others, and what they sent is lost.
     */
    Optional<Path> spool();

    /** Bytes the spool may hold; when it is full, senders are answered 503. */
    @WithDefault("268435456")
    long spoolLimit();

    /** How often arrivals are written down and sources looked at for silence. */
    @WithDefault("15s")
    Duration silenceEvery();

    /** Where Slack's Web API is, asked for names when a source has a bot token. */
    @WithDefault("https://slack.com/api")
    URI slackApi();

    /** How long Slack's Web API may take; off the path of deliveries. */
    @WithDefault("2s")
    Duration slackTimeout();

    /** How many imports may wait for their turn. */
    @WithDefault("8")
    int importsWaiting();

    /**
     * Where files wait until they are imported, closed to others; each instance needs its own. Without it a folder of the
     * user below the system's folder for temporary files.
     */
    Optional<Path> importsFolder();

    /** Bytes a file to import may have. */
    @WithDefault("1073741824")
    long importsMostBytes();

    /** Bytes of the disk that files to import never take. */
    @WithDefault("268435456")
    long importsReserveBytes();

    /** How long the file of an import that failed is kept for another try. */
    @WithDefault("3d")
    Duration importsKept();
}
