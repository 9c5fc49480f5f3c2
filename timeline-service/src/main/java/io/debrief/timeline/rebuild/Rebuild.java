package io.debrief.timeline.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recomputation of all timelines.
 *
 * @param id its id
 * @param state {@code asked}, {@code done} or {@code failed}
 * @param askedBy who asked
 * @param askedAt when
 * @param finishedAt when it was done
 * @param result what it found, once done
 */
public record Rebuild(
        UUID id,
        String state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant finishedAt,
        @Nullable Result result) {

    /**
     * What it found.
     *
     * @param signals how many signals were read
     * @param rulings how many rulings were read
     * @param changed how many incidents have another digest than before
     * @param incidents each incident's digests
     */
    public record Result(int signals, int rulings, int changed, List<Digests> incidents) {}

    /**
     * An incident's digests.
     *
     * @param id the label
     * @param before the digest before, null where the incident was not there
     * @param after the digest after, null where it is no more
     * @param same whether they are equal
     */
    public record Digests(
            String id, @Nullable String before, @Nullable String after, boolean same) {}
}
