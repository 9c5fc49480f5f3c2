package io.debrief.ingest.imports;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an imported file may be. */
enum ImportFormat {

    /** One signal in JSON a line. */
    NDJSON("ndjson"),

    /** The zip Slack makes of a workspace. */
    SLACK_EXPORT("slack-export");

    private final String word;

    ImportFormat(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The format of a media type. */
    static Optional<ImportFormat> of(@Nullable String contentType) {
        var media =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (media) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                Optional.of(NDJSON);
            case "application/zip", "application/x-zip-compressed" -> Optional.of(SLACK_EXPORT);
            default -> Optional.empty();
        };
    }
}
