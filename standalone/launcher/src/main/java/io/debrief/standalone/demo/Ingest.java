package io.debrief.standalone.demo;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.JsonFile;
import io.debrief.standalone.source.ConfiguredSource;
import io.debrief.standalone.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The senders' side of ingest: signs, sends, sends again when told to. */
final class Ingest {

    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final List<ConfiguredSource> sources;

    Ingest(String url, DataFolder data) throws IOException {
        this.url = url;
        this.sources = Sources.read(data);
    }

    /** Sends a delivery and counts what came of it. */
    void send(Delivery delivery, Tally tally) throws IOException, InterruptedException {
        var answer = post(delivery.webhook(), delivery.forged());
        switch (answer.statusCode()) {
            case 401 -> tally.refused();
            case 200, 202 -> {
                var step = delivery.step();
                tally.accepted(step == null ? null : step.act().as(), ids(answer.body()));
            }
            default ->
                throw new IllegalStateException(
                        "a webhook of " + delivery.webhook().source() + " was answered with " + answer.statusCode()
                                + ": " + answer.body());
        }
    }

    private HttpResponse<String> post(Webhook webhook, boolean forged) throws IOException, InterruptedException {
        var source = sources.stream()
                .filter(known -> known.name().equals(webhook.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source " + webhook.source()));
        var secret = forged ? source.secret() + "x" : source.secret();
        for (int attempt = 1; ; attempt++) {
            var request = HttpRequest.newBuilder(URI.create(Sources.url(source, url)))
                    .timeout(Duration.ofSeconds(20))
                    .POST(BodyPublishers.ofByteArray(webhook.body()));
            webhook.signed(source.usedScheme(), secret, Instant.now()).forEach(request::header);
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 503 || attempt == TRIES) {
                return answer;
            }
            Thread.sleep(1000L * attempt);
        }
    }

    private static List<String> ids(String body) throws IOException {
        var ids = new ArrayList<String>();
        if (!body.isBlank()) {
            JsonFile.JSON.readTree(body).path("ids").forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }
}
