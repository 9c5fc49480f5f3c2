package io.debrief.contracts.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person, however many systems know them.
 *
 * @param id the directory's id, such as {@code p_kat}
 * @param name the name shown
 * @param email their address, where known
 * @param ids their ids in other systems, by system: {@code slack}, {@code github}, {@code pagerduty}
 * @param teams the teams they belong to
 * @param roles {@code viewer}, {@code responder}, {@code facilitator}, {@code admin}
 * @param demo whether they exist for the demo only
 * @param version grows with each change
 */
public record PersonSnapshot(
        String id,
        String name,
        @Nullable String email,
        Map<String, String> ids,
        List<String> teams,
        List<String> roles,
        boolean demo,
        long version) {}
