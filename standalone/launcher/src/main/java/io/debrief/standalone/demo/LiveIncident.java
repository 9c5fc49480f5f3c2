package io.debrief.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The incident of the demo: plays it, and finds what became of it. */
final class LiveIncident {

    private static final String PAGE_KEY = "pagerduty:incident:PDEMOINC1";
    private static final long PAUSE_MILLIS = 55;
    private static final int LOOK_EVERY = 12;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Desk desk;
    private final Ingest ingest;
    private final Scenario scenario;
    private final Screen screen;
    private final Tally tally = new Tally();

    LiveIncident(Desk desk, Ingest ingest, Scenario scenario, Screen screen) {
        this.desk = desk;
        this.ingest = ingest;
        this.scenario = scenario;
        this.screen = screen;
    }

    /** Sends everything as a network would: some twice, some late, one forged. */
    void play(List<Act> acts) throws IOException, InterruptedException {
        var steps = scenario.steps(acts);
        var foreign =
                Webhook.of("slack", Map.of(), Map.of("type", "event_callback", "event", Map.of("type", "message")));
        int sent = 0;
        for (var delivery : Delivery.overANetwork(steps, foreign)) {
            ingest.send(delivery, tally);
            Thread.sleep(PAUSE_MILLIS);
            if (++sent % LOOK_EVERY == 0) {
                screen.tick(ticker(), false);
            }
        }
    }

    /** Sends one more. */
    void send(Webhook webhook) throws IOException, InterruptedException {
        ingest.send(new Delivery(null, webhook, false), tally);
    }

    /** Waits until every signal is stored and the timeline has come to rest. */
    String settle() throws IOException, InterruptedException {
        boolean arrived = Patience.until(SOON, this::allStored);
        var label = label();
        int[] last = {-1, 0};
        var unused = Patience.until(SOON, () -> {
            int entries = incident(label).path("entries").asInt();
            last[1] = entries == last[0] ? last[1] + 1 : 0;
            last[0] = entries;
            screen.tick(ticker(), false);
            return last[1] >= 6 && incident(label).path("status").asText().equals("resolved");
        });
        screen.tick(ticker(), true);
        screen.check("every accepted signal is in the archive, once", arrived);
        screen.check(
                "the incident ended with its page",
                incident(label).path("status").asText().equals("resolved"));
        return label;
    }

    JsonNode incident(String label) throws IOException, InterruptedException {
        return desk.as("ana").get("/v1/incidents/" + label).expect(200).json();
    }

    List<JsonNode> timeline(String label) throws IOException, InterruptedException {
        return desk.all("/v1/incidents/" + label + "/timeline?limit=200");
    }

    Tally tally() {
        return tally;
    }

    SlackSender slack() {
        return scenario.slack();
    }

    /** The incident the page opened; the channel is bound to it by a person where nothing else joins them. */
    private String label() throws IOException, InterruptedException {
        var channelKey = "slack:channel:" + scenario.slack().channel();
        var page = with(PAGE_KEY);
        if (!page.equals(with(channelKey))) {
            desk.as("ana")
                    .post("/v1/incidents/" + page + "/bindings", Map.of("key", channelKey))
                    .expect(200, 201, 202, 204);
            screen.line("  Ana binds the channel to " + page + ".");
            var unused = Patience.until(SOON, () -> with(PAGE_KEY).equals(with(channelKey)));
        }
        return with(PAGE_KEY);
    }

    private String with(String key) throws IOException, InterruptedException {
        for (var incident : desk.all("/v1/incidents")) {
            for (var bound : incident.path("keys")) {
                if (bound.path("key").asText().equals(key)
                        && incident.path("mergedInto").isNull()) {
                    return incident.path("id").asText();
                }
            }
        }
        throw new IllegalStateException("no incident has the key " + key);
    }

    private boolean allStored() throws IOException, InterruptedException {
        var api = desk.as("ana");
        for (var id : tally.signals()) {
            if (api.get("/v1/signals/" + id).status() != 200) {
                return false;
            }
        }
        return true;
    }

    private String ticker() throws IOException, InterruptedException {
        int entries = 0;
        for (var incident : desk.all("/v1/incidents?status=open")) {
            entries += incident.path("entries").asInt();
        }
        for (var incident : desk.all("/v1/incidents?status=resolved")) {
            boolean ours = incident.path("keys").toString().contains(PAGE_KEY);
            entries += ours ? incident.path("entries").asInt() : 0;
        }
        return String.format(
                Locale.ROOT,
                "  %3d deliveries → %3d signals → %3d entries   %d refused   %d secrets redacted",
                tally.deliveries(),
                tally.signals().size(),
                entries,
                tally.refusals(),
                redacted());
    }

    private int redacted() throws IOException, InterruptedException {
        var id = tally.signal("secret");
        if (id == null) {
            return 0;
        }
        var signal = desk.as("ana").get("/v1/signals/" + id);
        int count = 0;
        if (signal.status() == 200) {
            for (var rule : signal.json().path("redactions")) {
                count += rule.asInt();
            }
        }
        return count;
    }
}
