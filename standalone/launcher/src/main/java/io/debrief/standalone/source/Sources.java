package io.debrief.standalone.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.identity.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
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
        described.put("scheme", source.usedScheme());
        described.put("secret", source.secret());
        return described;
    }

    /** Where a source sends its webhooks; where nothing but the address can hold the secret, it ends with it. */
    public static String url(ConfiguredSource source, String base) {
        var address = base + "/v1/sources/" + source.name() + "/events";
        return source.usedScheme().equals("path-token") ? address + "/" + source.secret() : address;
    }

    /**
     * Adds a source with a fresh secret, behind those that are there; everything in the file stays as it is.
     *
     * @param settings further fields, such as {@code topics}
     * @throws IOException when the file cannot be read or written
     * @throws IllegalArgumentException when there is a source of this name
     */
    public static ConfiguredSource add(
            DataFolder data, String name, SourceKind kind, String scheme, Map<String, String> settings)
            throws IOException {
        if (!(JsonFile.JSON.readTree(data.sources().toFile()) instanceof ArrayNode all)) {
            throw new IOException(data.sources() + " holds no list of sources");
        }
        for (var one : all) {
            if (one.path("name").asText().equals(name)) {
                throw new IllegalArgumentException("There is a source called " + name + " already.");
            }
        }
        var entry = all.addObject().put("name", name).put("type", kind.type()).put("scheme", scheme);
        var secrets = entry.putArray("secrets");
        if (!scheme.equals("aws-sns")) {
            secrets.add(secret(scheme));
        }
        settings.forEach(entry::put);
        JsonFile.write(data.sources(), all);
        return JsonFile.JSON.treeToValue(entry, ConfiguredSource.class);
    }

    private static String secret(String scheme) {
        var secret = Passwords.secret(SECRET_LENGTH);
        return switch (scheme) {
            case "basic" -> "debrief:" + secret;
            case "standard-webhooks" ->
                "whsec_" + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII));
            default -> secret;
        };
    }

    private static ConfiguredSource source(String type, String scheme) {
        return new ConfiguredSource(type, type, scheme, List.of(Passwords.secret(SECRET_LENGTH)), null);
    }
}
