package io.debrief.standalone.backfill;

import io.debrief.standalone.http.Api;
import java.io.IOException;
import java.util.Optional;

/** Where ingest is now; it may be started again elsewhere while an import runs. */
@FunctionalInterface
public interface Ingest {

    /** A caller of it; empty where nothing runs. */
    Optional<Api> now() throws IOException;
}
