package io.debrief.ingest.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.quarantine.NoteStand;
import io.debrief.ingest.redaction.Marker;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signature.Certificates;
import io.debrief.ingest.source.SourceStand;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.spool.Spool;
import io.debrief.ingest.spool.SpoolStand;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The route of deliveries behind a real HTTP server, without the framework and with a broker that does as it is told: as
 * much of the service as the answers to senders depend on, in a tenth of a second.
 */
final class Door implements AutoCloseable {

    /** What the broker does. */
    enum Broker {
        THERE,
        AWAY,
        SILENT
    }

    final List<Signal> signals = Collections.synchronizedList(new ArrayList<>());
    final List<Quarantined> quarantined = Collections.synchronizedList(new ArrayList<>());

    private final ConcurrentLinkedQueue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final DeliveryRoute route;
    private final SpoolStand spool;
    private volatile Broker broker = Broker.THERE;
    private volatile HttpClient.Version version = HttpClient.Version.HTTP_1_1;

    private Door(SourceTypes types, Certificates certificates, Clock clock, Map<String, String> settings) {
        var config = config(settings);
        var redactor = new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));
        var health = SourceStand.health(clock);
        var interpreter = new Interpreter(redactor, NoteStand.notes(redactor), health);
        Outlet outlet = this::publish;
        this.spool = new SpoolStand(config, outlet, json(), clock);
        this.route = new DeliveryRoute(
                SourceStand.sources(config, types, vertx),
                health,
                new ReceiveDelivery(interpreter, outlet, spool.spool(), health),
                new Answers(json()),
                clock,
                certificates,
                config,
                vertx);
        var router = Router.router(vertx);
        route.register(router);
        this.server = joined(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    /** Opens it for the sources of a file. */
    static Door open(SourceTypes types, Path sources, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("debrief.ingest.sources", sources.toString());
        all.put("debrief.ingest.redaction-key-file", "unused");
        return new Door(types, Certificates.nowhere(), Clock.systemUTC(), all);
    }

    void version(HttpClient.Version spoken) {
        version = spoken;
    }

    void broker(Broker now) {
        broker = now;
    }

    /** Lets everything go that waits for the silent broker. */
    void answerAll() {
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            one.complete(null);
        }
    }

    long held() {
        return route.held();
    }

    int waiting() {
        return waiting.size();
    }

    Spool.State spooled() {
        return spool.spool().shown().orElseThrow();
    }

    int port() {
        return server.actualPort();
    }

    HttpResponse<String> post(String path, byte[] body, Map<String, String> headers) {
        return join(path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    /** Without saying how long the body is. */
    HttpResponse<String> postChunked(String path, byte[] body, Map<String, String> headers) {
        return join(path, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), headers);
    }

    /** Sends and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> postAside(String path, byte[] body, Map<String, String> headers) {
        return client.sendAsync(
                request(path, HttpRequest.BodyPublishers.ofByteArray(body), headers),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> join(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        try {
            return client.send(request(path, body, headers), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .version(version)
                .timeout(Duration.ofSeconds(60))
                .POST(body);
        headers.forEach(request::header);
        return request.build();
    }

    private Uni<Void> publish(List<Signal> sent, List<Quarantined> items) {
        return switch (broker) {
            case THERE -> Uni.createFrom().voidItem().invoke(() -> keep(sent, items));
            case AWAY -> Uni.createFrom().failure(BrokerAwayException.of(new IOException("as the test asks")));
            case SILENT -> {
                var answer = new CompletableFuture<Void>();
                waiting.add(answer);
                yield Uni.createFrom().completionStage(answer);
            }
        };
    }

    private void keep(List<Signal> sent, List<Quarantined> items) {
        signals.addAll(sent);
        quarantined.addAll(items);
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static IngestConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    /** Writes a sources file. */
    static Path file(Path folder, String json) {
        try {
            return Files.writeString(Files.createTempFile(folder, "sources", ".json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        joined(vertx.close());
        spool.close();
    }

    private static <T> T joined(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
