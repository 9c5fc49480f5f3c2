package io.debrief.timeline.past;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What asking for the past may cost. */
@ConfigMapping(prefix = "debrief.timeline.as-of")
interface PastConfig {

    /** From an archive with more signals until that instant, nothing is recomputed. */
    @WithDefault("250000")
    int mostSignals();

    /** How many recomputations may run at once. */
    @WithDefault("2")
    int atOnce();
}
