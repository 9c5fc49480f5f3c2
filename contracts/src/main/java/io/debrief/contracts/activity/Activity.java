package io.debrief.contracts.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision, ruling, sign-off or publication.
 *
 * @param id its own id
 * @param at when it was taken
 * @param by the person's id, or the machine's name behind {@code machine:}
 * @param what a verb phrase from a fixed list, such as {@code action.taken}
 * @param on what it was taken on, such as {@code ACT-12} or {@code INC-42}
 * @param incident the incident it belongs to, where there is one
 * @param reason the reason given, where one was asked for
 * @param details further facts by name
 */
public record Activity(
        UUID id,
        Instant at,
        String by,
        String what,
        String on,
        @Nullable String incident,
        @Nullable String reason,
        Map<String, String> details) {}
