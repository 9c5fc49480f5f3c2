package io.debrief.ingest.catalogue;

import io.debrief.ingest.slack.Names;
import io.debrief.ingest.source.SourceTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** Makes the catalogue: the types in code, then those of every {@link SourceTypes.More}. */
@ApplicationScoped
class SourceTypesProducer {

    @Produces
    @Singleton
    SourceTypes types(Names names, @Any Instance<SourceTypes.More> others) {
        var types = new ArrayList<>(CodeTypes.all(names));
        others.forEach(more -> types.addAll(more.types()));
        return new SourceTypes(types);
    }
}
