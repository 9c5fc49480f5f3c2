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
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.Sources;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
    private static final String ADDRESS = "/v1/sources/:source/events";
    private static final String EVENTS = "/v1/events";

    private final Sources sources;
    private final SourceHealth health;
    private final ReceiveDelivery receiving;
    private final Answers answers;
    private final Clock clock;
    private final InFlight held;
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
        var intake = new BodyIntake(proof, most(source), held);
        var request = context.request();
        request.exceptionHandler(gone -> intake.release());
        request.handler(part -> {
            if (hopeless(intake.take(part)) && !context.response().ended()) {
                request.pause();
                giveUp(context, source, intake.state());
            }
        });
        request.endHandler(end -> {
            if (!context.response().ended()) {
                complete(context, source, attempt.headers(), intake);
            }
        });
        request.resume();
    }

    private void complete(RoutingContext context, Optional<Source> source, RequestHeaders headers, BodyIntake intake) {
        var body = intake.body();
        var verdict = intake.verdict(body).toCompletableFuture();
        var told = Uni.createFrom().completionStage(verdict);
        (verdict.isDone() ? told : told.emitOn(CallersContext.executor()))
                .subscribe()
                .with(
                        what -> judged(context, source, headers, intake, body, what),
                        failure -> undecided(context, source, intake, failure));
    }

    private void judged(
            RoutingContext context,
            Optional<Source> source,
            RequestHeaders headers,
            BodyIntake intake,
            byte[] body,
            Proof.Verdict verdict) {
        if (source.isEmpty()) {
            intake.release();
            health.unknown();
            answers.unknown(context);
            return;
        }
        if (!verdict.authentic()) {
            intake.release();
            health.refused(source.get(), verdict);
            answers.unauthorized(context);
            return;
        }
        var trust = verdict == Proof.Verdict.VERIFIED ? Trust.VERIFIED : Trust.TOKEN;
        var delivery = new Delivery(source.get(), headers, body, trust, clock.instant());
        if (seen.again(source.get().name(), DeliveryId.of(headers, body), delivery.receivedAt())) {
            health.repeated(source.get());
        }
        receive(delivery, intake)
                .onTermination()
                .invoke(intake::release)
                .emitOn(CallersContext.executor())
                .subscribe()
                .with(receipt -> answers.receipt(context, receipt), failure -> failed(context, source.get(), failure));
    }

    private void undecided(RoutingContext context, Optional<Source> source, BodyIntake intake, Throwable failure) {
        intake.release();
        source.ifPresent(known -> health.turnedAway(known, "unavailable"));
        answers.unavailable(context, failure);
    }

    /** Large bodies are read one at a time on a thread of their own, so that they hold up nobody. */
    private Uni<Receipt> receive(Delivery delivery, BodyIntake intake) {
        if (intake.state() == BodyIntake.State.TOO_LARGE) {
            return receiving.tooLarge(delivery, intake.size(), "too-large");
        }
        if (delivery.body().length < LARGE) {
            return receiving.receive(delivery);
        }
        return Uni.createFrom()
                .completionStage(() ->
                        large.executeBlocking(() -> receiving.receive(delivery)).toCompletionStage())
                .flatMap(receipt -> receipt);
    }

    private void failed(RoutingContext context, Source source, Throwable failure) {
        health.turnedAway(source, "unavailable");
        answers.unavailable(context, failure);
    }

    private static boolean hopeless(BodyIntake.State state) {
        return state == BodyIntake.State.HOPELESS || state == BodyIntake.State.NO_ROOM;
    }

    private void giveUp(RoutingContext context, Optional<Source> source, BodyIntake.State state) {
        var noRoom = state == BodyIntake.State.NO_ROOM;
        source.ifPresent(known -> health.turnedAway(known, noRoom ? "unavailable" : "too-large"));
        answers.giveUp(context, noRoom);
    }

    private static int most(Optional<Source> source) {
        return source.map(known -> known.type().largestBody()).orElse(SMALL_BODY);
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
}
