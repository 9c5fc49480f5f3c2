package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.publishing.InFlight;
import io.debrief.ingest.signature.Attempt;
import io.debrief.ingest.signature.Certificates;
import io.debrief.ingest.signature.Proof;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.signature.Verifier;
import io.debrief.ingest.source.Rejection;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.Sources;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /v1/sources/{source}/events}, and the same with {@code /{token}} behind it for senders that can do nothing
 * but post to an address, and {@code POST /v1/events} for CloudEvents: all that faces the internet. It stands before the
 * filters of the other calls, since its senders prove themselves by signatures and not by tokens of people or machines.
 */
@ApplicationScoped
class DeliveryRoute {

    private static final int BEFORE_EVERYTHING = -10_000;
    private static final int LARGE = 64 * 1024;
    private static final int SMALL_BODY = 1024 * 1024;
    private static final int DELIVERIES_REMEMBERED = 50_000;
    private static final long LINGER_MILLIS = 1_000;
    private static final long NO_ERROR = 0;
    private static final String ADDRESS = "/v1/sources/:source/events";
    private static final String EVENTS = "/v1/events";

    private final Sources sources;
    private final SourceHealth health;
    private final ReceiveDelivery receiving;
    private final Answers answers;
    private final Clock clock;
    private final InFlight held;
    private final long patience;
    private final WorkerExecutor large;
    private final Certificates certificates;
    private final SeenDeliveries seen = new SeenDeliveries(DELIVERIES_REMEMBERED);
    /** For a source that does not exist the same work is done with a secret nobody has. */
    private final Verifier decoy =
            Scheme.GITHUB_SHA256.verifier(Map.of(), List.of(Ids.random().toString()));

    DeliveryRoute(
            Sources sources,
            SourceHealth health,
            ReceiveDelivery receiving,
            Answers answers,
            Clock clock,
            Certificates certificates,
            IngestConfig config,
            Vertx vertx) {
        this.sources = sources;
        this.health = health;
        this.receiving = receiving;
        this.answers = answers;
        this.clock = clock;
        this.certificates = certificates;
        this.held = new InFlight(config.bodiesInMemory());
        this.patience = config.bodyPatience().toMillis();
        this.large = vertx.createSharedWorkerExecutor("large-bodies", 1);
    }

    void register(@Observes Router router) {
        router.post(ADDRESS).order(BEFORE_EVERYTHING).handler(this::named);
        router.post(ADDRESS + "/:token").order(BEFORE_EVERYTHING).handler(this::named);
        router.post(EVENTS).order(BEFORE_EVERYTHING).handler(this::event);
    }

    /** Bytes of bodies that are held now. */
    long held() {
        return held.size();
    }

    private void named(RoutingContext context) {
        var source = Optional.ofNullable(context.pathParam("source")).flatMap(sources.book()::find);
        begin(context, source, attempt(context));
    }

    private void event(RoutingContext context) {
        var attempt = attempt(context);
        var name = context.request().getParam("source");
        begin(context, EventSources.choose(sources.book(), name, attempt), attempt);
    }

    private Attempt attempt(RoutingContext context) {
        return new Attempt(headers(context), context.pathParam("token"), clock.instant(), certificates);
    }

    private void begin(RoutingContext context, Optional<Source> source, Attempt attempt) {
        var proof = source.map(Source::verifier).orElse(decoy).begin(attempt);
        var most = source.map(known -> known.type().largestBody()).orElse(SMALL_BODY);
        var arrival = new Arrival(context, source, attempt.headers(), new BodyIntake(proof, most, held));
        var timer = context.vertx()
                .setTimer(patience, late -> stop(arrival, arrival.intake().stop()));
        var request = context.request();
        request.exceptionHandler(gone -> {
            context.vertx().cancelTimer(timer);
            arrival.intake().release();
        });
        request.handler(part -> {
            var state = arrival.intake().take(part);
            if (state.hopeless()) {
                stop(arrival, state);
            }
        });
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            if (!arrival.answered()) {
                complete(arrival);
            }
        });
        request.resume();
    }

    /**
     * The rest of the body is not waited for. It is thrown away for a moment more, since whoever is hung up on in the
     * middle of sending may not see the answer.
     */
    private void stop(Arrival arrival, BodyIntake.State why) {
        if (arrival.answered()) {
            return;
        }
        var tooLarge = why == BodyIntake.State.HOPELESS;
        arrival.source()
                .ifPresent(known -> health.turnedAway(known, tooLarge ? Rejection.TOO_LARGE : Rejection.UNAVAILABLE));
        answers.giveUp(arrival.context(), !tooLarge);
        arrival.context().vertx().setTimer(LINGER_MILLIS, late -> arrival.hangUp());
    }

    private void complete(Arrival arrival) {
        var body = arrival.intake().body();
        var verdict = arrival.intake().verdict(body).toCompletableFuture();
        var told = Uni.createFrom().completionStage(verdict);
        (verdict.isDone() ? told : told.emitOn(CallersContext.executor()))
                .subscribe()
                .with(what -> judged(arrival, body, what), failure -> failed(arrival, failure));
    }

    private void judged(Arrival arrival, byte[] body, Proof.Verdict verdict) {
        if (arrival.source().isEmpty()) {
            arrival.intake().release();
            health.unknown();
            answers.unknown(arrival.context());
            return;
        }
        var source = arrival.source().get();
        if (!verdict.authentic()) {
            arrival.intake().release();
            health.refused(source, verdict);
            answers.unauthorized(arrival.context());
            return;
        }
        var trust = verdict == Proof.Verdict.VERIFIED ? Trust.VERIFIED : Trust.TOKEN;
        var delivery = new Delivery(source, arrival.headers(), body, trust, clock.instant());
        if (seen.again(source.name(), DeliveryId.of(arrival.headers(), body), delivery.receivedAt())) {
            health.repeated(source);
        }
        receive(delivery, arrival.intake())
                .emitOn(CallersContext.executor())
                .subscribe()
                .with(receipt -> taken(arrival, receipt), failure -> failed(arrival, failure));
    }

    /** Large bodies are read one at a time on a thread of their own, so that they hold up nobody. */
    private Uni<Receipt> receive(Delivery delivery, BodyIntake intake) {
        if (intake.state() == BodyIntake.State.TOO_LARGE) {
            return receiving.tooLarge(delivery, intake.size());
        }
        if (delivery.body().length < LARGE) {
            return receiving.receive(delivery);
        }
        return Uni.createFrom()
                .completionStage(() ->
                        large.executeBlocking(() -> receiving.receive(delivery)).toCompletionStage())
                .flatMap(receipt -> receipt);
    }

    private void taken(Arrival arrival, Receipt receipt) {
        arrival.intake().release();
        answers.receipt(arrival.context(), receipt);
    }

    /** The broker or a certificate is away, or something is wrong with us: nothing the sender could do better. */
    private void failed(Arrival arrival, Throwable failure) {
        arrival.intake().release();
        arrival.source().ifPresent(known -> health.turnedAway(known, Rejection.UNAVAILABLE));
        answers.unavailable(arrival.context(), failure);
    }

    private static RequestHeaders headers(RoutingContext context) {
        var headers = new HashMap<String, List<String>>();
        context.request()
                .headers()
                .forEach((name, value) -> headers.computeIfAbsent(
                                name.toLowerCase(Locale.ROOT), first -> new ArrayList<>(1))
                        .add(value));
        return new RequestHeaders(headers);
    }

    /**
     * One request.
     *
     * @param context itself
     * @param source where it is for, empty where there is no such source
     * @param headers its headers
     * @param intake its body
     */
    private record Arrival(RoutingContext context, Optional<Source> source, RequestHeaders headers, BodyIntake intake) {

        void hangUp() {
            if (context.request().version() == HttpVersion.HTTP_2) {
                context.response().reset(NO_ERROR);
            } else {
                context.request().connection().close();
            }
        }

        boolean answered() {
            return context.response().ended();
        }
    }
}
