package io.debrief.drafting.intake;

import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The same for restricted incidents. */
@ApplicationScoped
class RestrictedConsumer {

    private final Doorway doorway;
    private final ChangeDecoder decoder;
    private final EvidenceStore store;

    RestrictedConsumer(Doorway doorway, ChangeDecoder decoder, EvidenceStore store) {
        this.doorway = doorway;
        this.decoder = decoder;
        this.store = store;
    }

    @Incoming("restricted")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enterWithTombstones(batch, decoder::decode, store::take);
    }
}
