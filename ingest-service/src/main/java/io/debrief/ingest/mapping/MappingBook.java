package io.debrief.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All mappings in force: the operator's own before the shipped ones of the same name. */
public final class MappingBook {

    private final Reader usualNames = new GenericReader();
    private final Map<String, Mapping> shipped;
    private volatile Map<String, Mapping> all;

    private MappingBook(Map<String, Mapping> shipped) {
        this.shipped = shipped;
        this.all = shipped;
    }

    /** The shipped ones. */
    public static MappingBook shipped() {
        return new MappingBook(ShippedMappings.read());
    }

    /** Puts the operator's mappings in force; those before stay known, since sources may still name them. */
    public synchronized void add(Map<String, Mapping> own) {
        var more = new LinkedHashMap<String, Mapping>(own);
        all.forEach(more::putIfAbsent);
        all = more;
    }

    /** Whether there is a mapping of a name. */
    public boolean has(String name) {
        return all.containsKey(name);
    }

    /** All names. */
    public Collection<String> names() {
        return all.keySet();
    }

    /** What a mapping says about itself, empty where it says nothing. */
    public String about(String name) {
        return Optional.ofNullable(all.get(name)).map(Mapping::about).orElse("");
    }

    /** The reader of a mapping; it follows the mapping when it is put in force anew. */
    public Reader reader(String name) {
        return body -> {
            var mapping = all.get(name);
            return mapping == null
                    ? Reading.unreadable("no-mapping", "There is no mapping called " + name + ".")
                    : new MappedReader(mapping, usualNames).read(body);
        };
    }

    /**
     * A reader for anything: as one of the senders known in code, by the mapping that surely fits, else by usual names.
     *
     * @param known recognises what is read in code
     */
    public Reader anything(Function<JsonNode, Optional<Reader>> known) {
        return body -> known.apply(body.clean())
                .or(() -> recognised(body).map(mapping -> new MappedReader(mapping, usualNames)))
                .orElse(usualNames)
                .read(body);
    }

    private Optional<Mapping> recognised(Body body) {
        return all.values().stream()
                .filter(mapping -> mapping.recognises(body.clean(), body.headers()))
                .findFirst();
    }

    /** The names of the shipped ones. */
    public Collection<String> shippedNames() {
        return shipped.keySet();
    }
}
