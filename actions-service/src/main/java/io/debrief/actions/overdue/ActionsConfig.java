package io.debrief.actions.overdue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** How this service counts days. */
@ConfigMapping(prefix = "debrief.actions")
public interface ActionsConfig {

    /** The zone whose midnight makes something overdue. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How often it looks for what became overdue. */
    @WithDefault("60s")
    String overdueEvery();
}
