package io.debrief.contracts.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a draft or post-mortem.
 *
 * @param id lasting id
 * @param section the compressed section it stands in
 * @param text the sentence
 * @param author the engine that made it or the person whose sentence it is
 * @param verdict {@code supported}, {@code partial}, {@code unsupported} or {@code review}
 * @param stale whether its evidence changed since
 * @param staleWhy what changed, where it is stale
 * @param citations what it rests on
 * @param computed the named computation it states, where it states one
 */
public record Statement(
        UUID id,
        String section,
        String text,
        AuthorRef author,
        String verdict,
        boolean stale,
        @Nullable String staleWhy,
        List<Citation> citations,
        @Nullable Computed computed) {

    /**
     * Evidence: a line, the text revision meant, and the words.
     *
     * @param line the line's id
     * @param hash hash of the text revision
     * @param range start and end of the words in title, line feed, body, in UTF-16 units
     * @param quote the words
     */
    public record Citation(UUID line, String hash, List<Integer> range, String quote) {}

    /**
     * A value anyone can compute again.
     *
     * @param operation {@code count}, {@code difference}, {@code minimum}, {@code maximum}, {@code share} or
     *     {@code absence}
     * @param of the lines it was computed from
     * @param value the result, as the sentence states it
     */
    public record Computed(String operation, List<UUID> of, String value) {}

    /**
     * Who a text is by: exactly one of the two is given.
     *
     * @param engine the engine's name
     * @param person the person's id
     */
    public record AuthorRef(
            @Nullable String engine, @Nullable String person) {}
}
