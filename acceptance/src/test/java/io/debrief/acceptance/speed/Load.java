package io.debrief.acceptance.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Alerts in groups, sent by a fixed number of senders one request after the other. */
final class Load {

    static final int GROUP = 10;

    private static final int SENDERS = 24;
    private static final String[] NAMES = {
        "HighErrorRate",
        "HighLatency",
        "QueueGrowing",
        "PodRestarting",
        "DiskFilling",
        "CertificateExpiring",
        "ReplicaLagging",
        "CacheMissing",
        "ConnectionsExhausted",
        "MemoryHigh"
    };
    private static final ObjectMapper JSON = new ObjectMapper();

    private Load() {}

    /** What a run measured: requests answered 202 in how many microseconds each. */
    record Run(Histogram micros, int refused) {}

    static List<byte[]> bodies(String round, int alerts, String service, Instant start) throws JsonProcessingException {
        var bodies = new ArrayList<byte[]>();
        for (int from = 0; from < alerts; from += GROUP) {
            var group = new ArrayList<Map<String, Object>>();
            for (int n = from; n < from + GROUP; n++) {
                group.add(Map.of(
                        "status",
                        "firing",
                        "labels",
                        Map.of(
                                "alertname",
                                NAMES[n % NAMES.length],
                                "service",
                                service,
                                "severity",
                                "warning",
                                "pod",
                                "checkout-" + Integer.toHexString(n * 7919)),
                        "annotations",
                        Map.of(
                                "summary", NAMES[n % NAMES.length] + " on " + service,
                                "description", "value " + (n % 997) + " is over its limit for 5 minutes on this pod"),
                        "startsAt",
                        start.plusMillis(n).toString(),
                        "endsAt",
                        "0001-01-01T00:00:00Z",
                        "generatorURL",
                        "https://prometheus.example.org/graph?g0.expr=up",
                        "fingerprint",
                        round + "-" + n));
            }
            bodies.add(JSON.writeValueAsBytes(Map.of(
                    "version",
                    "4",
                    "groupKey",
                    "{}:{alertname=\"load\"}",
                    "truncatedAlerts",
                    0,
                    "status",
                    "firing",
                    "receiver",
                    "debrief",
                    "alerts",
                    group)));
        }
        return bodies;
    }

    static Run send(String url, String token, List<byte[]> bodies) throws InterruptedException, ExecutionException {
        var histogram = new ConcurrentHistogram(60_000_000L, 3);
        var refused = new AtomicInteger();
        var next = new AtomicInteger();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var senders = Executors.newFixedThreadPool(SENDERS)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int s = 0; s < SENDERS; s++) {
                running.add(senders.submit(() -> {
                    for (int n = next.getAndIncrement(); n < bodies.size(); n = next.getAndIncrement()) {
                        one(client, url, token, bodies.get(n), histogram, refused);
                    }
                    return null;
                }));
            }
            for (var sender : running) {
                sender.get();
            }
        }
        return new Run(histogram, refused.get());
    }

    private static void one(
            HttpClient client,
            String url,
            String token,
            byte[] body,
            ConcurrentHistogram histogram,
            AtomicInteger refused)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        while (true) {
            long from = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 202) {
                histogram.recordValue(Math.min(59_000_000L, (System.nanoTime() - from) / 1_000));
                return;
            }
            if (status != 503) {
                throw new IllegalStateException("answered " + status);
            }
            refused.incrementAndGet();
        }
    }
}
