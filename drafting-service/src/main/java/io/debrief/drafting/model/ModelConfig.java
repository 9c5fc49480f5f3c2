package io.debrief.drafting.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The language model; off while it has no address. */
@ConfigMapping(prefix = "debrief.model")
public interface ModelConfig {

    /** Base address of an OpenAI-compatible endpoint, such as {@code http://127.0.0.1:11434/v1}. */
    Optional<String> url();

    /** The key it wants, where it wants one. */
    Optional<String> key();

    /** The model's name. */
    @WithDefault("gpt-4o-mini")
    String name();

    /** How long one draft may wait for the model in all, retry included. */
    @WithDefault("60s")
    Duration deadline();
}
