package io.debrief.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Prints what the machine made of the incident. */
final class Printout {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Desk desk;
    private final Screen screen;
    private final Map<String, String> times = new HashMap<>();

    Printout(Desk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    /** The timeline, one line an entry. */
    void timeline(JsonNode incident, List<JsonNode> entries) {
        screen.heading("Timeline of " + incident.path("id").asText() + ": "
                + incident.path("title").asText() + "  (" + entries.size() + " entries)");
        for (var entry : entries) {
            for (var line : entry.path("lines")) {
                times.put(
                        line.path("id").asText(),
                        clock(entry.path("effectiveAt").asText()));
            }
            times.put(entry.path("id").asText(), clock(entry.path("effectiveAt").asText()));
            screen.cut(row(entry));
        }
        var measures = new ArrayList<String>();
        incident.path("measures")
                .properties()
                .forEach(measure ->
                        measures.add(measure.getKey() + " " + measure.getValue().asText()));
        screen.line("  " + String.join("   ", measures));
        screen.line("  digest " + incident.path("digest").asText());
    }

    /** The newest draft, once it is made by itself. */
    JsonNode draft(String label) throws IOException, InterruptedException {
        var newest = new AtomicReference<JsonNode>();
        var path = "/v1/incidents/" + label + "/drafts";
        boolean made = Patience.until(SOON, () -> {
            for (var draft : desk.drafts(label)) {
                if (draft.path("kind").asText().equals("draft")
                        && (newest.get() == null
                                || newest.get().path("revision").asInt()
                                        <= draft.path("revision").asInt())) {
                    newest.set(draft);
                }
            }
            return newest.get() != null;
        });
        if (!made) {
            throw new IllegalStateException("no draft of " + label + " was made within " + SOON.toSeconds() + " s");
        }
        return desk.as("ana")
                .get(path + "/" + newest.get().path("revision").asInt())
                .expect(200)
                .json();
    }

    /** A draft with what each sentence rests on, what was withheld, and what is missing. */
    void show(JsonNode draft) {
        screen.heading("Draft " + draft.path("revision").asInt() + " by the "
                + draft.path("engine").path("name").asText() + " engine in "
                + draft.path("tookMillis").asLong() + " ms, every sentence with its evidence");
        var section = "";
        for (var statement : draft.path("statements")) {
            if (!section.equals(statement.path("section").asText())) {
                section = statement.path("section").asText();
                screen.line("  " + section);
            }
            screen.wrap("    • ", statement.path("text").asText());
            cited(statement);
        }
        screen.heading("Withheld: sentences that did not pass, and why");
        for (var withheld : draft.path("withheld")) {
            screen.wrap("    ✗ ", withheld.path("text").asText());
            screen.line("        " + words(withheld.path("reasons")));
        }
        gaps(draft);
    }

    private void gaps(JsonNode draft) {
        screen.heading("Missing: what nobody has answered yet");
        for (var gap : draft.path("gaps")) {
            var who = gap.path("who").isTextual()
                    ? "  (ask " + desk.cast().name(gap.path("who").asText()) + ")"
                    : "";
            screen.wrap("    ? ", gap.path("question").asText() + who);
        }
    }

    /** Candidates, which nobody has agreed to yet. */
    void candidates(List<JsonNode> candidates) {
        screen.heading("Follow-up candidates: nobody has agreed to any of them yet");
        for (var candidate : candidates) {
            screen.cut("    " + candidate.path("id").asText() + "  "
                    + candidate.path("category").asText() + " "
                    + candidate.path("size").asText() + "  "
                    + candidate.path("title").asText());
            if (candidate.path("vague").asBoolean() && candidate.path("rewrite").isTextual()) {
                screen.wrap(
                        "        vague; with a finish line: ",
                        candidate.path("rewrite").asText());
            }
        }
    }

    private void cited(JsonNode statement) {
        int shown = 0;
        for (var citation : statement.path("citations")) {
            if (++shown > 3) {
                screen.line("        … and " + (statement.path("citations").size() - 3) + " more");
                return;
            }
            var at = times.getOrDefault(citation.path("line").asText(), "");
            screen.cut("        [" + at + "] “" + citation.path("quote").asText() + "”");
        }
    }

    private String row(JsonNode entry) {
        var actor = entry.path("actor");
        var who = actor.path("name").isTextual()
                ? actor.path("name").asText()
                : actor.path("id").asText("");
        int times = entry.path("occurrences").asInt(1);
        var reported = entry.path("reportedBy").size() > 1 ? "  (" + words(entry.path("reportedBy")) + ")" : "";
        var flags = entry.path("flags").isEmpty() ? "" : "  [" + words(entry.path("flags")) + "]";
        var erased = entry.path("erasedAt").isTextual()
                ? "(deleted)"
                : entry.path("title").asText();
        return "  " + clock(entry.path("effectiveAt").asText()) + "  "
                + String.format("%-17s", entry.path("kind").asText()) + " "
                + (who.isEmpty() ? "" : desk.cast().name(who) + ": ") + erased + (times > 1 ? "  ×" + times : "")
                + reported + flags;
    }

    private static String clock(String time) {
        return time.length() < 19 ? time : time.substring(11, 19);
    }

    private static String words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asText()));
        return String.join(", ", words);
    }
}
