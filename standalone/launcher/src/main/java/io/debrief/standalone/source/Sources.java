package io.debrief.standalone.source;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.identity.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configured sources of a data folder. */
public final class Sources {

    /** Letters and digits of a generated secret: 198 bits. */
    private static final int SECRET_LENGTH = 40;

    private Sources() {}

    /**
     * Writes one source of each type, with fresh secrets, where the folder has no sources.
     *
     * @throws IOException when they cannot be written
     */
    public static void create(DataFolder data) throws IOException {
        if (Files.exists(data.sources())) {
            return;
        }
        JsonFile.write(
                data.sources(),
                List.of(
                        source("alertmanager", "bearer"),
                        source("slack", "slack-v0"),
                        source("github", "github-sha256"),
                        source("pagerduty", "pagerduty-v1")));
    }

    /**
     * The sources.
     *
     * @throws IOException when they cannot be read
     */
    public static List<ConfiguredSource> read(DataFolder data) throws IOException {
        return JsonFile.list(data.sources(), ConfiguredSource.class);
    }

    /** What scripts get: {@code name}, {@code type}, {@code url}, {@code scheme}, {@code secret}. */
    public static Map<String, String> describe(ConfiguredSource source, String base) {
        var described = new LinkedHashMap<String, String>();
        described.put("name", source.name());
        described.put("type", source.type());
        described.put("url", url(source, base));
        described.put("scheme", source.scheme());
        described.put("secret", source.secret());
        return described;
    }

    /** Where a source sends its webhooks. */
    public static String url(ConfiguredSource source, String base) {
        return base + "/v1/sources/" + source.name() + "/events";
    }

    private static ConfiguredSource source(String type, String scheme) {
        return new ConfiguredSource(type, type, scheme, List.of(Passwords.secret(SECRET_LENGTH)), null);
    }
}
