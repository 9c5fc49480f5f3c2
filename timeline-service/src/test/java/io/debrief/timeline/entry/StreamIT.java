package io.debrief.timeline.entry;

import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.devservices.TestTokens;
import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Live timelines: what changes is told, and a reader who was away misses nothing. */
@QuarkusTest
class StreamIT {

    @Inject
    Stack stack;

    @TestHTTPResource
    URI base;

    private record Event(String id, String data) {}

    @Test
    @Timeout(30)
    void aReaderWhoComesBackGoesOnWhereTheyStopped() throws IOException, InterruptedException {
        // Given
        var signals = Signals.of("stream");
        var incident = open("Streams", signals.channel());
        stack.send(signals.message(1, "one"), signals.message(2, "two"));
        timelineOf(incident, 2);

        // When
        var first = read(incident, "", 2);
        stack.send(signals.edited(1, 3, "one, edited"), signals.message(4, "four"));
        timelineOf(incident, 3);
        var second = read(incident, first.getLast().id(), 2);

        // Then
        assertThat(first)
                .extracting(Event::data)
                .allMatch(data -> data.contains("\"one\"") || data.contains("\"two\""));
        assertThat(second)
                .extracting(Event::data)
                .anyMatch(data -> data.contains("one, edited"))
                .anyMatch(data -> data.contains("\"four\""))
                .noneMatch(data -> data.contains("\"two\""));
    }

    @Test
    @Timeout(30)
    void aWaitingReaderIsToldOfWhatArrives() throws Exception {
        // Given
        var signals = Signals.of("waiting");
        var incident = open("Waiting", signals.channel());
        var events = new ArrayList<Event>();
        var reader = Thread.ofVirtual().start(() -> {
            try {
                events.addAll(read(incident, "", 1));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        // When
        stack.send(signals.message(1, "news"));
        reader.join();

        // Then
        assertThat(events).singleElement().extracting(Event::data).asString().contains("news");
    }

    private List<Event> read(String incident, String last, int count) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(base.resolve("/v1/incidents/" + incident + "/timeline/stream"))
                    .header("Authorization", "Bearer " + TestTokens.responder("p_ana"))
                    .header("Accept", "text/event-stream");
            if (!last.isEmpty()) {
                request.header("Last-Event-ID", last);
            }
            try (Stream<String> lines =
                    client.send(request.build(), BodyHandlers.ofLines()).body()) {
                return events(lines, count);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static List<Event> events(Stream<String> lines, int count) {
        var events = new ArrayList<Event>();
        var id = "";
        for (var each = lines.iterator(); events.size() < count && each.hasNext(); ) {
            var line = each.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                events.add(new Event(id, line.substring(5)));
            }
        }
        return events;
    }
}
