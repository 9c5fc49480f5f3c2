package io.debrief.timeline.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which chat is kept, and for how long what nobody claims. */
@ConfigMapping(prefix = "debrief.timeline")
public interface ChatConfig {

    /** Channels kept beside {@code inc-*} and bound ones, each by name or id. */
    Optional<Set<String>> chatAllow();

    /** How long chat of an unknown channel is held before it is erased. */
    @WithDefault("24h")
    Duration held();

    /** How long signals are kept that belong to no incident. */
    @WithDefault("30d")
    Duration unassigned();
}
