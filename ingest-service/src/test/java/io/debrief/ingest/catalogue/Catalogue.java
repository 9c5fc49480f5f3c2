package io.debrief.ingest.catalogue;

import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.slack.Names;
import io.debrief.ingest.source.SourceTypes;
import java.util.ArrayList;

/** All types of source that are shipped, without the framework. */
public final class Catalogue {

    private Catalogue() {}

    public static SourceTypes shipped() {
        var types = new ArrayList<>(CodeTypes.all(Names.none()));
        types.addAll(new MappedTypes(MappingBook.shipped(), () -> {}).all());
        return new SourceTypes(types);
    }
}
