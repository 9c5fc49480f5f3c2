package io.debrief.platform.streams.publishing;

import io.debrief.platform.streams.sending.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * The current state of one row, on its way to a topic.
 *
 * @param topic the topic
 * @param key the record's key
 * @param value the JSON, null for a tombstone
 * @param event the attributes
 * @param row what the source needs to mark it as sent
 * @param partitionBy what decides the partition in place of the key, null for the key itself
 */
public record Snapshot(
        String topic,
        String key,
        byte @Nullable [] value,
        CloudEvent event,
        Object row,
        @Nullable String partitionBy) {

    /** A snapshot whose partition is its key's. */
    public Snapshot(String topic, String key, byte @Nullable [] value, CloudEvent event, Object row) {
        this(topic, key, value, event, row, null);
    }
}
