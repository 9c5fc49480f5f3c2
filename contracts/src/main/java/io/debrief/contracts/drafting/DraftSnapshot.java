package io.debrief.contracts.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One machine-made revision of the compressed sections.
 *
 * @param incident the incident's label
 * @param revision counts from 1
 * @param kind {@code draft} or {@code briefing}
 * @param engine what made it
 * @param digest the timeline it was made from
 * @param asOf what was known then
 * @param createdAt when it was made
 * @param tookMillis how long that took
 * @param statements its sentences, in reading order
 * @param withheld sentences that failed verification, with the reasons
 * @param gaps what is missing
 * @param excluded lines that were left out, with the reason
 * @param counts figures about the compression, by name
 * @param restricted whether only named people may see it
 * @param version grows with each change, also when statements become stale
 */
public record DraftSnapshot(
        String incident,
        int revision,
        String kind,
        Engine engine,
        String digest,
        Instant asOf,
        Instant createdAt,
        long tookMillis,
        List<Statement> statements,
        List<Withheld> withheld,
        List<Gap> gaps,
        List<Excluded> excluded,
        Map<String, Integer> counts,
        boolean restricted,
        long version) {

    /**
     * What made a draft.
     *
     * @param name {@code embedded} or {@code model}
     * @param version its version
     * @param model the model's name, null for the embedded engine
     * @param prompt the prompt's version, null for the embedded engine
     */
    public record Engine(
            String name,
            String version,
            @Nullable String model,
            @Nullable String prompt) {}

    /**
     * A sentence that failed verification.
     *
     * @param id lasting id within the draft
     * @param section where it would have stood
     * @param text the sentence
     * @param reasons reason codes
     * @param citations what it cited
     */
    public record Withheld(
            UUID id, String section, String text, List<String> reasons, List<Statement.Citation> citations) {}

    /**
     * A line the draft leaves out.
     *
     * @param line the line
     * @param why the reason
     */
    public record Excluded(UUID line, String why) {}
}
