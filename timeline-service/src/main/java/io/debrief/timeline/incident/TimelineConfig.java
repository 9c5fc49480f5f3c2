package io.debrief.timeline.incident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How incidents are told. */
@ConfigMapping(prefix = "debrief.timeline.incidents")
public interface TimelineConfig {

    /** Whether everything here was made for the demo, and says so. */
    @WithDefault("false")
    boolean demo();
}
