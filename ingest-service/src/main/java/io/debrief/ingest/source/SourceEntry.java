package io.debrief.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signature.BadSecretException;
import io.debrief.ingest.signature.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one entry of the sources file; what is wrong is said with the source's name and without a secret. */
final class SourceEntry {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_SECRETS = 2;
    private static final Set<String> FIXED = Set.of("name", "type", "scheme", "secrets", "botToken");

    private final JsonNode entry;
    private final String name;

    private SourceEntry(JsonNode entry, String name) {
        this.entry = entry;
        this.name = name;
    }

    /**
     * Reads an entry.
     *
     * @param position its place in the file, from 1
     */
    static Source read(JsonNode entry, int position, SourceTypes types) {
        var name = Fields.text(entry, "name");
        if (name == null || !NAME.matcher(name).matches()) {
            throw new BadSourcesException(
                    "source number " + position + " needs a name of lower-case letters, digits and hyphens");
        }
        return new SourceEntry(entry, name).source(types);
    }

    private Source source(SourceTypes types) {
        var type = type(types);
        var scheme = scheme(type);
        var secrets = secrets(scheme);
        var settings = settings();
        try {
            var verifier = scheme.verifier(settings, secrets);
            var botToken = Fields.text(entry, "botToken");
            var source = new Source(name, type, scheme, secrets, verifier, botToken, settings);
            source.reader();
            source.masks();
            source.sendsOnce();
            source.silenceCounts();
            return source;
        } catch (BadSettingException | BadSecretException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private SourceType type(SourceTypes types) {
        var word = Fields.firstOr("", Fields.text(entry, "type"));
        return types.find(word)
                .orElseThrow(() ->
                        bad("has the unknown type '" + word + "'; known are " + String.join(", ", types.names())));
    }

    private Scheme scheme(SourceType type) {
        var word = Fields.text(entry, "scheme");
        if (word == null) {
            return type.scheme();
        }
        var ways = type.schemes().stream().map(Scheme::word).collect(Collectors.joining(" or "));
        return Scheme.of(word)
                .filter(type.schemes()::contains)
                .orElseThrow(
                        () -> bad("of type " + type.word() + " proves itself by " + ways + ", not by '" + word + "'"));
    }

    private List<String> secrets(Scheme scheme) {
        var given = Fields.at(entry, "secrets");
        var secrets = Fields.each(given);
        if (secrets.isEmpty() && given.isEmpty() && !scheme.hasSecret()) {
            return List.of();
        }
        if (secrets.isEmpty() || secrets.size() != given.size()) {
            throw bad("has no secret, or an empty one");
        }
        if (secrets.size() > MOST_SECRETS) {
            throw bad("has more than " + MOST_SECRETS + " secrets");
        }
        return List.copyOf(secrets);
    }

    /** Every other field: texts, numbers and flags as they are, lists of them joined by commas. */
    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var field : entry.properties()) {
            var value = field.getValue();
            if (FIXED.contains(field.getKey()) || value.isNull()) {
                continue;
            }
            if (value.isValueNode()) {
                settings.put(field.getKey(), value.asText());
            } else if (value.isArray() && Fields.each(value).size() == value.size()) {
                settings.put(field.getKey(), String.join(",", Fields.each(value)));
            } else {
                throw bad("has the setting '" + field.getKey() + "', which is neither a text nor a list of texts");
            }
        }
        return Map.copyOf(settings);
    }

    private BadSourcesException bad(String what) {
        return new BadSourcesException("source " + name + " " + what);
    }
}
