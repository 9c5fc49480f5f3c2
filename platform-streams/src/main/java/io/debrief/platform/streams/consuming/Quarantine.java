package io.debrief.platform.streams.consuming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a record that cannot be taken in where people see it and can replay it. */
@ApplicationScoped
class Quarantine {

    private static final int MAX_BODY = 256 * 1024;

    private final KafkaSender sender;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Quarantine(
            KafkaSender sender,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sender = sender;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    Uni<Void> put(ConsumerRecord<byte[], byte[]> consumed, String reason, Throwable cause) {
        var where = consumed.topic() + "-" + consumed.partition() + "@" + consumed.offset();
        Log.warnf("Quarantined %s: %s (%s)", where, reason, cause.getClass().getSimpleName());
        var context = CallersContext.executor();
        var item = item(consumed, where, reason, cause);
        var event = new CloudEvent(
                item.id().toString(),
                Topic.QUARANTINE.eventType(),
                "/" + service,
                item.source(),
                item.receivedAt(),
                item.receivedAt(),
                null);
        return sender.send(Topic.QUARANTINE.name(), item.source(), bytes(item), event)
                .emitOn(context);
    }

    private Quarantined item(ConsumerRecord<byte[], byte[]> consumed, String where, String reason, Throwable cause) {
        var body = consumed.value() == null ? new byte[0] : consumed.value();
        int length = Math.min(body.length, MAX_BODY);
        return new Quarantined(
                // The same record has the same id, so that reading it twice makes one item.
                Ids.named("quarantine:" + service + ":" + where),
                service,
                service,
                reason,
                cause.getClass().getSimpleName() + " at " + where,
                clock.instant(),
                "application/json",
                Map.of(
                        "topic", consumed.topic(),
                        "partition", Integer.toString(consumed.partition()),
                        "offset", Long.toString(consumed.offset()),
                        "key", consumed.key() == null ? "" : new String(consumed.key(), StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(body, length)),
                "base64",
                "open");
    }

    private byte[] bytes(Quarantined item) {
        try {
            return json.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
