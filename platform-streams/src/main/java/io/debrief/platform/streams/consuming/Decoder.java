package io.debrief.platform.streams.consuming;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads one record. */
@FunctionalInterface
public interface Decoder<T> {

    /**
     * The record's content.
     *
     * @throws Exception whatever says that it cannot be read; the record goes to quarantine with that reason
     */
    T decode(ConsumerRecord<byte[], byte[]> consumed) throws Exception;
}
