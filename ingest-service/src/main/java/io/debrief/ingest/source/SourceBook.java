package io.debrief.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signature.Scheme;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The configured sources by name. */
public final class SourceBook {

    /** No sources. */
    public static final SourceBook EMPTY = new SourceBook(Map.of());

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_SECRETS = 2;

    private final Map<String, Source> sources;

    private SourceBook(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** The source of a name. */
    public Optional<Source> find(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    /** All sources, in the order of the file. */
    public Collection<Source> all() {
        return sources.values();
    }

    /**
     * Reads the sources file.
     *
     * @throws BadSourcesException when anything in it is wrong; the message says what and where, and holds no secret
     */
    public static SourceBook parse(byte[] json) {
        var sources = new LinkedHashMap<String, Source>();
        for (var entry : array(json)) {
            var source = source(entry, sources.size());
            if (sources.put(source.name(), source) != null) {
                throw new BadSourcesException("two sources are called " + source.name());
            }
        }
        return new SourceBook(sources);
    }

    private static JsonNode array(byte[] json) {
        try {
            var root = new ObjectMapper().readTree(json);
            if (root.isArray()) {
                return root;
            }
            throw new BadSourcesException("the file must hold a JSON array");
        } catch (JsonProcessingException e) {
            // The parser's own message may quote the file, and with it a secret.
            throw new BadSourcesException("the file is not JSON, see line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new BadSourcesException("the file cannot be read");
        }
    }

    private static Source source(JsonNode entry, int position) {
        var name = Fields.text(entry, "name");
        if (name == null || !NAME.matcher(name).matches()) {
            throw new BadSourcesException(
                    "source number " + (position + 1) + " needs a name of lower-case letters, digits and hyphens");
        }
        var word = Fields.firstOr("", Fields.text(entry, "type"));
        var type = SourceType.of(word)
                .orElseThrow(() -> new BadSourcesException("source " + name + " has the unknown type '" + word
                        + "'; known are alertmanager, slack, github, pagerduty"));
        return new Source(name, type, scheme(entry, name, type), secrets(entry, name), Fields.text(entry, "botToken"));
    }

    private static Scheme scheme(JsonNode entry, String name, SourceType type) {
        var word = Fields.text(entry, "scheme");
        if (word == null) {
            return type.scheme();
        }
        return Scheme.of(word)
                .filter(scheme -> scheme == type.scheme())
                .orElseThrow(() -> new BadSourcesException("source " + name + " of type " + type.word()
                        + " proves itself by " + type.scheme().word() + ", not by '" + word + "'"));
    }

    private static List<String> secrets(JsonNode entry, String name) {
        var given = Fields.at(entry, "secrets");
        var secrets = Fields.each(given);
        if (secrets.isEmpty() || secrets.size() != given.size()) {
            throw new BadSourcesException("source " + name + " has no secret, or an empty one");
        }
        if (secrets.size() > MOST_SECRETS) {
            throw new BadSourcesException("source " + name + " has more than " + MOST_SECRETS + " secrets");
        }
        return List.copyOf(secrets);
    }
}
