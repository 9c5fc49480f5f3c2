package io.debrief.ingest.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.topic.Topic;
import io.debrief.ingest.IngestConfig;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Sends signals and quarantined items; what it returns completes when all in-sync replicas have them. */
@Startup
@ApplicationScoped
public class SignalPublisher implements Outlet {

    private static final String SOURCE = "/ingest-service";
    private static final List<String> TOPICS = List.of(Topic.SIGNALS.name(), Topic.QUARANTINE.name());

    private final KafkaSender sender;
    private final WireJson json;
    private final InFlight waiting;
    private final Timer acknowledged;

    SignalPublisher(KafkaSender sender, ObjectMapper json, IngestConfig config, MeterRegistry meters) {
        this.sender = sender;
        this.json = new WireJson(json);
        this.waiting = new InFlight(config.signalsInFlight());
        this.acknowledged = Timer.builder("debrief.ingest.ack")
                .description("From sending to the broker's acknowledgement")
                .publishPercentileHistogram()
                .register(meters);
        meters.gauge("debrief.ingest.waiting.bytes", waiting, InFlight::size);
        sender.prepare(TOPICS);
    }

    @Override
    public Uni<Void> publish(List<Signal> signals, List<Quarantined> quarantined) {
        if (signals.isEmpty() && quarantined.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (!sender.ready(TOPICS)) {
            return Uni.createFrom().failure(new BrokerAwayException("the topics are not known yet", null));
        }
        var outgoing = new ArrayList<Outgoing>(signals.size() + quarantined.size());
        signals.forEach(signal -> outgoing.add(outgoing(signal)));
        quarantined.forEach(item -> outgoing.add(outgoing(item)));
        return send(outgoing);
    }

    /** Puts a record another service could not read back on its topic, byte for byte. */
    public Uni<Void> putBack(String topic, String key, byte[] value, Quarantined item) {
        var type = Topic.ALL.stream()
                .filter(known -> known.name().equals(topic))
                .map(Topic::eventType)
                .findFirst()
                .orElse("io.debrief.unknown.v1");
        var event = new CloudEvent(item.id().toString(), type, SOURCE, key, item.receivedAt(), item.receivedAt(), null);
        return send(List.of(new Outgoing(topic, key, value, event)));
    }

    private Uni<Void> send(List<Outgoing> outgoing) {
        var size = outgoing.stream().mapToLong(one -> one.value().length).sum();
        if (!waiting.enter(size)) {
            return Uni.createFrom().failure(new BrokerAwayException("too much waits for the broker", null));
        }
        var sample = Timer.start();
        return all(outgoing)
                .invoke(() -> sample.stop(acknowledged))
                .onTermination()
                .invoke(() -> waiting.leave(size))
                .onFailure()
                .transform(e -> new BrokerAwayException("the broker did not acknowledge", e));
    }

    private Uni<Void> all(List<Outgoing> outgoing) {
        var sends = outgoing.stream()
                .map(one -> sender.send(one.topic(), one.key(), one.value(), one.event()))
                .toList();
        return sends.size() == 1
                ? sends.getFirst()
                : Uni.join().all(sends).andCollectFailures().replaceWithVoid();
    }

    private Outgoing outgoing(Signal signal) {
        var event = new CloudEvent(
                signal.id().toString(),
                Topic.SIGNALS.eventType(),
                SOURCE,
                signal.id().toString(),
                signal.occurredAt(),
                signal.receivedAt(),
                null);
        var key = signal.keys().isEmpty() ? signal.fold() : signal.keys().getFirst();
        return new Outgoing(Topic.SIGNALS.name(), key, json.bytes(signal), event);
    }

    private Outgoing outgoing(Quarantined item) {
        var event = new CloudEvent(
                item.id().toString(),
                Topic.QUARANTINE.eventType(),
                SOURCE,
                item.id().toString(),
                item.receivedAt(),
                item.receivedAt(),
                null);
        return new Outgoing(Topic.QUARANTINE.name(), item.source(), json.bytes(item), event);
    }

    private record Outgoing(String topic, String key, byte[] value, CloudEvent event) {}
}
