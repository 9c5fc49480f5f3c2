package io.debrief.contracts.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something missing that the completeness review found.
 *
 * @param id lasting id
 * @param code such as {@code UNANSWERED}
 * @param severity {@code high}, {@code medium} or {@code low}
 * @param question one concrete question
 * @param evidence the lines that raised it
 * @param who the person who could answer, where one is known
 * @param state {@code open}, {@code filled}, {@code waived} or {@code asked}
 * @param answer the answer or the reason of the waiver
 * @param by who filled or waived it
 */
public record Gap(
        UUID id,
        String code,
        String severity,
        String question,
        List<UUID> evidence,
        @Nullable String who,
        String state,
        @Nullable String answer,
        @Nullable String by) {}
