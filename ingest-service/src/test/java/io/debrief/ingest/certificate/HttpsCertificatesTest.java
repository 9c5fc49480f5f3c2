package io.debrief.ingest.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.debrief.ingest.signature.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching over real HTTP from a server that does all it should not. */
class HttpsCertificatesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-01T00:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpsCertificates certificates = new HttpsCertificates(clock(), Duration.ofSeconds(20));
    private final java.util.concurrent.ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aCertificateIsFetchedOnceADay() {
        assertThat(fetch("/good")).hasSize(1);
        assertThat(fetch("/good")).hasSize(1);
        assertThat(asked).hasValue(1);
        now.updateAndGet(at -> at.plus(Duration.ofHours(24)));
        assertThat(fetch("/good")).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRedirectIsNotFollowedAndAFailureIsRememberedForAWhile() {
        for (var path : List.of("/redirect", "/missing")) {
            assertThatThrownBy(() -> fetch(path))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(Certificates.AwayException.class);
        }
        assertThatThrownBy(() -> fetch("/missing")).isInstanceOf(CompletionException.class);
        assertThat(asked).hasValue(2);
        now.updateAndGet(at -> at.plusSeconds(30));
        assertThatThrownBy(() -> fetch("/missing")).isInstanceOf(CompletionException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() {
        var impatient = new HttpsCertificates(clock(), Duration.ofMillis(200));
        assertThatThrownBy(() ->
                        impatient.at(address("/silent")).toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Certificates.AwayException.class);
    }

    @Test
    void whatIsNoCertificateOrTooLargeIsNothingToTrust() {
        assertThat(fetch("/garbage")).isEmpty();
        assertThat(fetch("/large")).isEmpty();
    }

    @Test
    void strangersCannotHaveUsFetchWithoutEnd() {
        for (var i = 0; i < 12; i++) {
            fetch("/good?" + i);
        }
        assertThatThrownBy(() -> fetch("/good?12"))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("too many certificates");
        assertThat(fetch("/good?0")).as("known ones still are").hasSize(1);
        now.updateAndGet(at -> at.plusSeconds(60));
        assertThat(fetch("/good?12")).hasSize(1);
        assertThat(asked).hasValue(13);
    }

    @Test
    void thePlatformsRootsAreThere() {
        assertThat(certificates.roots()).isNotEmpty();
    }

    private List<X509Certificate> fetch(String path) {
        return certificates.at(address(path)).toCompletableFuture().join();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/good" -> send(exchange, 200, pem());
            case "/redirect" -> {
                exchange.getResponseHeaders().add("Location", "/good");
                send(exchange, 302, new byte[0]);
            }
            case "/silent" -> waitForTheEnd(exchange);
            case "/garbage" -> send(exchange, 200, "<html>not a certificate</html>".getBytes());
            case "/large" -> send(exchange, 200, new byte[65 * 1024]);
            default -> send(exchange, 404, new byte[0]);
        }
    }

    private void waitForTheEnd(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] pem() throws IOException {
        try (var file = HttpsCertificatesTest.class.getResourceAsStream("/signature/sns/sns.pem")) {
            return file.readAllBytes();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
