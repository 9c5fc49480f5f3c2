package io.debrief.drafting.verification;

import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the verifier sees it.
 *
 * @param id what citations call it
 * @param at when it happened
 * @param speaker who said or did it
 * @param kind the signal kind
 * @param text the text that ranges count in
 * @param bodyFrom where in the text what was said begins
 * @param services the services it is about
 * @param occurrences how often it happened
 * @param lastAt when it last happened
 * @param links addresses it points to
 */
public record CitedText(
        String id,
        Instant at,
        @Nullable Speaker speaker,
        String kind,
        String text,
        int bodyFrom,
        List<String> services,
        int occurrences,
        Instant lastAt,
        List<String> links) {

    /** Evidence that is only a text, as the verification call takes it. */
    public static CitedText of(String id, Instant at, @Nullable Speaker speaker, String kind, String text) {
        return new CitedText(id, at, speaker, kind, text, 0, List.of(), 1, at, List.of());
    }

    /** A timeline's line as evidence. */
    public static CitedText of(EvidenceLine line) {
        return new CitedText(
                line.id().toString(),
                line.at(),
                line.speaker(),
                line.kind(),
                line.content(),
                line.bodyFrom(),
                line.services(),
                line.leads() ? line.occurrences() : 1,
                line.leads() ? line.lastAt() : line.at(),
                line.links());
    }

    /** Whether people talk here, so that questions, plans and orders are to be expected. */
    public boolean isTalk() {
        String word = kind.toLowerCase(java.util.Locale.ROOT);
        boolean system = List.of(
                        "alert",
                        "incident",
                        "change",
                        "deploy",
                        "build",
                        "release",
                        "ticket",
                        "status",
                        "pr",
                        "push",
                        "field")
                .contains(word.contains(".") ? word.substring(0, word.indexOf('.')) : word);
        return !system;
    }
}
