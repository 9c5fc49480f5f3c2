package io.debrief.timeline.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live timelines are sent. */
@ConfigMapping(prefix = "debrief.timeline.stream")
interface StreamConfig {

    /** After how long without news a sign of life is sent. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How many streams one replica serves at once. */
    @WithDefault("500")
    int most();
}
