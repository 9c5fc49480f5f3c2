package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** One round of the {@link Projector}: decided, but for the texts it needs to write down what changed. */
public interface Round {

    /** The ids of stored signals whose texts are needed for {@link #changes}; at most 20 lines' signals for each entry. */
    Set<UUID> needs();

    /**
     * What the round changes. Pure: asked again, it says the same.
     *
     * @param texts the signals of {@link #needs}, at least
     */
    Changes changes(Collection<Signal> texts);
}
