package io.debrief.drafting.erasure;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** A place whose texts may quote a line. */
public interface Quoting {

    /** Blanks what quotes these lines; runs in the caller's transaction, doing nothing where nothing quotes them. */
    Uni<Void> blank(Mutiny.Session session, String incident, List<ErasedLines> erased);
}
