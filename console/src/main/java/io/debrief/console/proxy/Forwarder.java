package io.debrief.console.proxy;

import io.debrief.console.ConsoleSettings;
import io.debrief.console.backend.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends a request on to a service and its answer back, both as streams. */
@ApplicationScoped
class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);

    /** How long a service may think before its first byte. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An event stream is cut after this, and the browser comes back with a token of today. */
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(15);

    private final Vertx vertx;
    private final HttpClient client;
    private final ConsoleSettings settings;

    Forwarder(Vertx vertx, ConsoleSettings settings) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2000)
                .setMaxPoolSize(256)
                .setMaxWaitQueueSize(1024)
                .setMaxHeaderSize(16 * 1024)
                .setDecompressionSupported(false));
        this.settings = settings;
    }

    /**
     * Forwards; the request must be paused.
     *
     * @param bearer the token to go on with; null leaves the request's own
     */
    void forward(HttpServerRequest request, Service service, @Nullable String bearer) {
        client.request(options(request, service))
                .onSuccess(onward -> send(request, onward, service, bearer))
                .onFailure(away -> away(request, service, away));
    }

    private RequestOptions options(HttpServerRequest request, Service service) {
        var home = home(service);
        return new RequestOptions()
                .setMethod(request.method())
                .setHost(home.getHost())
                .setPort(home.getPort() < 0 ? defaultPort(home) : home.getPort())
                .setSsl("https".equals(home.getScheme()))
                .setURI(request.uri())
                .setFollowRedirects(false);
    }

    private void send(HttpServerRequest request, HttpClientRequest onward, Service service, @Nullable String bearer) {
        Headers.inward(request.headers(), onward.headers());
        onward.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
        if (bearer != null) {
            onward.putHeader("Authorization", bearer);
        }
        if (request.getHeader("Content-Length") == null && request.getHeader("Transfer-Encoding") != null) {
            onward.setChunked(true);
        }
        var patience = vertx.setTimer(PATIENCE.toMillis(), late -> onward.reset());
        request.response().closeHandler(gone -> onward.reset());
        onward.response()
                .onComplete(any -> vertx.cancelTimer(patience))
                .onSuccess(answer -> back(request, answer))
                .onFailure(away -> away(request, service, away));
        request.pipeTo(onward).onFailure(broken -> onward.reset());
    }

    private void back(HttpServerRequest request, HttpClientResponse answer) {
        var response = request.response();
        if (response.closed()) {
            answer.request().reset();
            return;
        }
        response.setStatusCode(answer.statusCode());
        Headers.outward(answer.headers(), response.headers());
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        if (answer.getHeader("Cache-Control") == null) {
            response.putHeader("Cache-Control", "no-store");
        }
        if (isEventStream(answer)) {
            var cut = vertx.setTimer(
                    LONGEST_STREAM.toMillis(), over -> answer.request().reset());
            response.closeHandler(gone -> {
                vertx.cancelTimer(cut);
                answer.request().reset();
            });
        }
        answer.pipeTo(response).onFailure(broken -> request.connection().close());
    }

    private static boolean isEventStream(HttpClientResponse answer) {
        var type = answer.getHeader("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }

    private void away(HttpServerRequest request, Service service, Throwable why) {
        LOG.infof("%s does not answer: %s", service.word(), why.getMessage());
        request.resume();
        if (!request.response().headWritten()) {
            request.response().putHeader("Retry-After", "5");
        }
        Problems.answer(
                request,
                503,
                "service-away",
                "A part of Debrief does not answer",
                "The " + service.word() + " service does not answer. Try again in a few seconds.");
    }

    private URI home(Service service) {
        return switch (service) {
            case INGEST -> settings.ingestUrl();
            case TIMELINE -> settings.timelineUrl();
            case DRAFTING -> settings.draftingUrl();
            case ACTIONS -> settings.actionsUrl();
        };
    }

    private static int defaultPort(URI home) {
        return "https".equals(home.getScheme()) ? 443 : 80;
    }

    @PreDestroy
    void close() {
        client.close().onFailure(failure -> LOG.warnf("closing the proxy's client: %s", failure.getMessage()));
    }
}
