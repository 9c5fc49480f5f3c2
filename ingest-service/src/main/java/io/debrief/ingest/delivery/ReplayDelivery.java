package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.publishing.SignalPublisher;
import io.debrief.ingest.quarantine.QuarantineNotes;
import io.debrief.ingest.quarantine.Replaying;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.Sources;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;

/** Reads a quarantined delivery again, or puts another service's record back on its topic. */
@ApplicationScoped
class ReplayDelivery implements Replaying {

    private final BodyParser parser = new BodyParser();
    private final Sources sources;
    private final Interpreter interpreter;
    private final SignalPublisher publisher;

    ReplayDelivery(Sources sources, Interpreter interpreter, SignalPublisher publisher) {
        this.sources = sources;
        this.interpreter = interpreter;
        this.publisher = publisher;
    }

    @Override
    public Uni<Outcome> replay(Quarantined item) {
        if (QuarantineNotes.wasCut(item)) {
            return still("Only the beginning of its body was kept.");
        }
        if (!QuarantineNotes.isDelivery(item)) {
            return putBack(item);
        }
        return sources.book()
                .find(item.source())
                .map(source -> again(source, item))
                .orElseGet(() -> still("The source " + item.source() + " is not configured any more."));
    }

    private Uni<Outcome> again(Source source, Quarantined item) {
        var headers = new HashMap<String, List<String>>();
        item.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        var delivery = new Delivery(
                source,
                new RequestHeaders(headers),
                bytes(item),
                item.headers().getOrDefault(QuarantineNotes.TRUST, Trust.UNAUTHENTICATED),
                item.receivedAt());
        if (!(parser.parse(source.type(), delivery.headers(), delivery.body()) instanceof Parsed.Tree tree)) {
            return still("It is still not a body this source sends.");
        }
        var read = interpreter.interpret(delivery, tree.root());
        if (!read.quarantined().isEmpty()) {
            return still(read.quarantined().getFirst().detail());
        }
        return publisher
                .publish(read.signals(), List.of())
                .map(sent -> new Outcome.Read(read.signals().size()));
    }

    private Uni<Outcome> putBack(Quarantined item) {
        var topic = item.headers().get("topic");
        return topic == null || !topic.startsWith("debrief.")
                ? still("It does not say which topic it came from.")
                : publisher
                        .putBack(topic, item.headers().getOrDefault("key", ""), bytes(item), item)
                        .map(sent -> new Outcome.Read(1));
    }

    private static Uni<Outcome> still(String why) {
        return Uni.createFrom().item(new Outcome.StillUnreadable(why));
    }

    private static byte[] bytes(Quarantined item) {
        return "base64".equals(item.encoding())
                ? Base64.getDecoder().decode(item.body())
                : item.body().getBytes(StandardCharsets.UTF_8);
    }
}
