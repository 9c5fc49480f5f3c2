package io.debrief.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Evidence changes, and a machine tries to conclude. */
final class LastAct {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Desk desk;
    private final Screen screen;
    private final LiveIncident incident;
    private final Conclusions conclusions;

    LastAct(Desk desk, Screen screen, LiveIncident incident, Conclusions conclusions) {
        this.desk = desk;
        this.screen = screen;
        this.incident = incident;
        this.conclusions = conclusions;
    }

    void play(String label, JsonNode draft, List<Act> acts) throws IOException, InterruptedException {
        screen.heading("Last act: evidence changes, and a machine tries to conclude");
        edit(label, draft, acts);
        int status = conclusions.machineConclusion(label);
        screen.line("  The service summary-bot writes the conclusion “"
                + conclusions.script().conclusion() + "”: answered with " + status);
        screen.check("a machine cannot conclude", status == 403);
    }

    private void edit(String label, JsonNode draft, List<Act> acts) throws IOException, InterruptedException {
        var reference = cited(label, draft, acts);
        screen.check("a message of the chat is cited", reference != null);
        if (reference == null) {
            return;
        }
        var message = incident.slack().of(reference);
        var text = message.text() + conclusions.script().edit().append();
        incident.send(incident.slack().edited(reference, text, Instant.now()));
        screen.wrap("  A message is edited: ", text);
        var stale = new AtomicReference<@Nullable String>();
        boolean noticed = Patience.until(SOON, () -> {
            stale.set(stale(label));
            return stale.get() != null;
        });
        var sentence = stale.get();
        if (sentence != null) {
            screen.wrap("  Stale now: ", sentence);
        }
        screen.check("the sentence that rests on it says that its evidence changed", noticed);
    }

    private @Nullable String stale(String label) throws IOException, InterruptedException {
        var postmortem = desk.as("ana").get(Conclusions.path(label)).expect(200).json();
        for (var statement : postmortem.path("statements")) {
            if (statement.path("stale").asBoolean()) {
                return statement.path("text").asText();
            }
        }
        return null;
    }

    /** The reference of a message that a sentence of the draft cites, the preferred one where it is. */
    private @Nullable String cited(String label, JsonNode draft, List<Act> acts)
            throws IOException, InterruptedException {
        var lines = new HashSet<String>();
        for (var statement : draft.path("statements")) {
            statement
                    .path("citations")
                    .forEach(citation -> lines.add(citation.path("line").asText()));
        }
        var signals = signalsOf(label, lines);
        var preferred = conclusions.script().edit().prefer();
        if (signals.contains(incident.tally().signal(preferred))) {
            return preferred;
        }
        return acts.stream()
                .filter(act -> act.say() != null && act.as() != null)
                .map(act -> Act.need(act.as(), "as"))
                .filter(reference -> signals.contains(incident.tally().signal(reference)))
                .findFirst()
                .orElse(null);
    }

    private Set<String> signalsOf(String label, Set<String> lines) throws IOException, InterruptedException {
        var signals = new HashSet<String>();
        for (var entry : incident.timeline(label)) {
            for (var line : entry.path("lines")) {
                if (lines.contains(line.path("id").asText())) {
                    line.path("signals").forEach(signal -> signals.add(signal.asText()));
                }
            }
        }
        return signals;
    }
}
