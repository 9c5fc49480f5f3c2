package io.debrief.contracts.drafting;

import java.time.Instant;

/**
 * The follow-ups section of a post-mortem as people last saved it.
 *
 * @param incident the incident's label
 * @param text their words, verbatim
 * @param person who saved it
 * @param at when
 * @param restricted whether only named people may see it
 * @param demo whether it was made for the demo
 * @param version the post-mortem's version
 */
public record FollowUpText(
        String incident, String text, String person, Instant at, boolean restricted, boolean demo, long version) {}
