package io.debrief.timeline.entry;

import io.debrief.platform.paging.Cursor;
import io.debrief.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands among all entries of its incident.
 *
 * @param at the place in time
 * @param depth how many causes stand there before it
 * @param rank its source's rank
 * @param id its id
 */
record Place(Instant at, int depth, int rank, UUID id) {

    /** The order of a timeline; ids as PostgreSQL orders them. */
    static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(Place::depth)
            .thenComparing(Place::rank)
            .thenComparing(place -> place.id().toString());

    static @Nullable Place read(@Nullable String cursor) {
        var parts = Cursor.read(cursor, 4);
        try {
            return parts.isEmpty()
                    ? null
                    : new Place(
                            Instant.parse(parts.get(0)),
                            Integer.parseInt(parts.get(1)),
                            Integer.parseInt(parts.get(2)),
                            UUID.fromString(parts.get(3)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }

    String cursor() {
        return Cursor.of(at, depth, rank, id);
    }
}
