package io.debrief.actions.candidate;

import io.debrief.contracts.actions.ActionSnapshot.By;
import org.jspecify.annotations.Nullable;

/**
 * Where a text with follow-ups comes from.
 *
 * @param place such as {@code postmortem:follow-ups}
 * @param incident the incident's label
 * @param restricted whether only named people may see it
 * @param demo whether it was made for the demo
 * @param by who had it read
 */
public record Source(String place, @Nullable String incident, boolean restricted, boolean demo, By by) {

    /** The follow-ups section of a post-mortem. */
    public static final String FOLLOW_UPS = "postmortem:follow-ups";

    /** A text somebody sent. */
    public static final String EXTRACTION = "extraction";
}
