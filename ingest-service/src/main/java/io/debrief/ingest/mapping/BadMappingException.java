package io.debrief.ingest.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping file that cannot be followed. */
public final class BadMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Trouble> troubles;

    BadMappingException(List<Trouble> troubles) {
        super(troubles.stream().map(Trouble::toString).collect(Collectors.joining("\n")));
        this.troubles = List.copyOf(troubles);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<Trouble> troubles() {
        return troubles;
    }
}
