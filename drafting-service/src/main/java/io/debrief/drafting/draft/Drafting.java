package io.debrief.drafting.draft;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** When drafts are made and by what. */
@ConfigMapping(prefix = "debrief.drafting")
public interface Drafting {

    /** How long the evidence must be quiet after the resolution before the draft is made. */
    @WithDefault("PT5M")
    Duration quiet();

    /** How long after the resolution the draft is made at the latest. */
    @WithDefault("PT20M")
    Duration latest();

    /** The engine of drafts that nobody asked another one for: {@code embedded} or {@code model}. */
    @WithDefault("embedded")
    String engine();

    /** The severities whose post-mortem wants the signature of a second reader. */
    @WithDefault("sev1")
    Optional<Set<String>> secondReader();

    /** How long a worker may take before another one tries. */
    @WithDefault("PT5M")
    Duration lease();

    /** How often a draft is tried before it counts as failed. */
    @WithDefault("3")
    int attempts();
}
