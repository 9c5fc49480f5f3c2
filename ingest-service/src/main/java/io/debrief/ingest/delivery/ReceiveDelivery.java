package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import io.debrief.ingest.source.Rejection;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.spool.Spool;
import io.debrief.ingest.spool.Spooled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes one authentic delivery in; the answer is ready when the broker has everything of it. */
@ApplicationScoped
public class ReceiveDelivery {

    private final BodyParser parser = new BodyParser();
    private final Interpreter interpreter;
    private final Outlet publisher;
    private final Spool spool;
    private final SourceHealth health;

    ReceiveDelivery(Interpreter interpreter, Outlet publisher, Spool spool, SourceHealth health) {
        this.interpreter = interpreter;
        this.publisher = publisher;
        this.spool = spool;
        this.health = health;
    }

    /**
     * Takes a delivery in.
     *
     * @return fails with {@link io.debrief.ingest.publishing.BrokerAwayException} when it should be sent again
     */
    public Uni<Receipt> receive(Delivery delivery) {
        health.arrived(delivery.source(), delivery.receivedAt());
        return switch (parser.parse(delivery.source().type(), delivery.headers(), delivery.body())) {
            case Parsed.Tree tree -> publish(delivery, interpreter.interpret(delivery, tree.root()));
            case Parsed.Malformed malformed -> publish(delivery, interpreter.malformed(delivery, malformed.detail()));
            case Parsed.TooDeep deep -> tooLarge(delivery, delivery.body().length, Rejection.TOO_DEEP);
            case Parsed.WrongMediaType wrong -> {
                health.turnedAway(delivery.source(), Rejection.MEDIA_TYPE);
                yield Uni.createFrom().item(new Receipt.WrongMediaType());
            }
            case Parsed.Empty empty -> {
                health.ignored(delivery.source(), "empty");
                yield Uni.createFrom().item(new Receipt.Accepted(0, 0, List.of()));
            }
        };
    }

    /** An authentic delivery that is too large to read leaves a gap people can see. */
    public Uni<Receipt> tooLarge(Delivery delivery, long size) {
        health.arrived(delivery.source(), delivery.receivedAt());
        return tooLarge(delivery, size, Rejection.TOO_LARGE);
    }

    private Uni<Receipt> tooLarge(Delivery delivery, long size, Rejection why) {
        return store(delivery.source(), List.of(gap(delivery, size, why.reason())), List.of())
                .map(sent -> {
                    health.turnedAway(delivery.source(), why);
                    health.gap(delivery.source(), delivery.receivedAt());
                    return new Receipt.TooLarge();
                });
    }

    /** What a sender that never sends again delivers while the broker is away waits on our own disk. */
    private Uni<Void> store(Source source, List<Signal> signals, List<Quarantined> quarantined) {
        var sent = publisher.publish(signals, quarantined);
        return source.sendsOnce()
                ? sent.onFailure(BrokerAwayException.class)
                        .recoverWithUni(away -> spool.keep(new Spooled(signals, quarantined), away)
                                .invoke(() -> health.spooled(source)))
                : sent;
    }

    private Uni<Receipt> publish(Delivery delivery, Interpretation read) {
        if (read.challenge() != null) {
            health.ignored(delivery.source(), "challenge");
            return Uni.createFrom().item(new Receipt.Challenge(read.challenge()));
        }
        if (read.ignored() != null) {
            health.ignored(delivery.source(), read.ignored());
        }
        return store(delivery.source(), read.signals(), read.quarantined()).map(sent -> accepted(delivery, read));
    }

    private Receipt accepted(Delivery delivery, Interpretation read) {
        if (read.ignored() == null) {
            health.taken(
                    delivery.source(),
                    delivery.receivedAt(),
                    read.signals().size(),
                    read.quarantined().size());
            gaps(delivery, read.signals());
        }
        return new Receipt.Accepted(
                read.signals().size(),
                read.quarantined().size(),
                read.signals().stream().map(Signal::id).toList());
    }

    private void gaps(Delivery delivery, List<Signal> signals) {
        for (var signal : signals) {
            if (signal.kind().equals(SignalKind.SOURCE_GAP)) {
                health.gap(delivery.source(), delivery.receivedAt());
            }
        }
    }

    /** Identified by what is missing: the delivery's own id, else its size in its minute. */
    private static Signal gap(Delivery delivery, long size, String reason) {
        var minute = delivery.receivedAt().truncatedTo(ChronoUnit.MINUTES);
        var own = DeliveryId.in(delivery.headers());
        var what = own != null ? own : size + "@" + minute;
        var fold = Identity.join("source.gap", delivery.source().name(), reason, what);
        return Draft.of(SignalKind.SOURCE_GAP, fold, When.receipt(delivery.receivedAt()))
                .title(delivery.source().name() + " sent something too large to read")
                .text("A delivery of " + size + " bytes was refused, and what it said is missing.")
                .label("reason", reason)
                .label("bytes", Long.toString(size))
                .finish(new Stamp(
                        delivery.source().name(),
                        delivery.source().type().word(),
                        delivery.trust(),
                        delivery.receivedAt(),
                        false,
                        false));
    }
}
