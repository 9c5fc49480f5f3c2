package io.debrief.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The configured sources by name. */
public final class SourceBook {

    /** No sources. */
    public static final SourceBook EMPTY = new SourceBook(Map.of());

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
    public static SourceBook parse(byte[] json, SourceTypes types) {
        var sources = new LinkedHashMap<String, Source>();
        for (var entry : array(json)) {
            var source = SourceEntry.read(entry, sources.size() + 1, types);
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
}
