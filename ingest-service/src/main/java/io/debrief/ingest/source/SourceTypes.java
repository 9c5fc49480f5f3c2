package io.debrief.ingest.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of source this installation reads, by their names. */
public final class SourceTypes {

    private final Map<String, SourceType> byName = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();

    /**
     * A catalogue.
     *
     * @throws IllegalArgumentException when two types have the same name
     */
    public SourceTypes(Collection<SourceType> types) {
        for (var type : types) {
            words.add(type.word());
            add(type.word(), type);
            type.aliases().forEach(alias -> add(alias, type));
        }
    }

    private void add(String name, SourceType type) {
        if (byName.putIfAbsent(name, type) != null) {
            throw new IllegalArgumentException("two types of source are called " + name);
        }
    }

    /** The type of a name or an alias. */
    public Optional<SourceType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every type once. */
    public Collection<SourceType> all() {
        return words.stream().map(byName::get).toList();
    }

    /** What a sources file may say as a type, in order: for error messages. */
    public Collection<String> names() {
        return byName.keySet();
    }

    /** Something that knows further types at the start, such as a folder of mapping files. */
    public interface More {

        /** The types. */
        Collection<SourceType> types();
    }
}
