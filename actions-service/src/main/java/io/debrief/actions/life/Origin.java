package io.debrief.actions.life;

import org.jspecify.annotations.Nullable;

/**
 * Where a follow-up comes from.
 *
 * @param place such as {@code postmortem:follow-ups}, {@code extraction} or {@code proposal}
 * @param incident the incident's label
 * @param sourceKey what makes finding the same words twice one follow-up
 * @param restricted whether only named people may see it
 * @param demo whether it was made for the demo
 */
public record Origin(String place, @Nullable String incident, String sourceKey, boolean restricted, boolean demo) {}
