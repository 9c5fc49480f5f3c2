package io.debrief.standalone.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks whether a part is ready, and waits for it. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PROBE).build();

    /** Whether a service says it is ready. */
    public boolean service(String url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(PROBE)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody listens on a loopback port. */
    public boolean port(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(StackSettings.LOOPBACK, port), (int) PROBE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until a child answers; its death or two minutes without an answer end the start. */
    void await(Supervised child, Probe probe, BooleanSupplier cancelled) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!probe.answers()) {
            if (cancelled.getAsBoolean()) {
                throw new CannotStart("stopped while starting");
            }
            if (!child.alive()) {
                throw new CannotStart(child.name() + " ended while starting. Its last lines:\n  "
                        + String.join("\n  ", child.lastLines()));
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(child.name() + " was not ready within " + PATIENCE.toSeconds()
                        + " s. Its last lines:\n  " + String.join("\n  ", child.lastLines()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** One question to a part. */
    interface Probe {

        /** Whether it is there. */
        boolean answers() throws InterruptedException;
    }
}
