package io.debrief.platform.streams.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a record may take to reach the broker. */
@ConfigMapping(prefix = "debrief.sender")
public interface SenderConfig {

    /** From send to acknowledgement or failure; on the ingest path below the shortest sender's patience. */
    @WithDefault("1800ms")
    Duration deliveryTimeout();

    /** Bytes of records that may wait for the broker. */
    @WithDefault("33554432")
    long bufferMemory();
}
