package io.debrief.standalone.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.documents.facts.Moment;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.http.Api.Answer;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents in, as the person whose token the callers carry: ingest takes the secrets out, timeline opens and closes
 * an incident under the document's key, drafting takes the text as a quotation. Each step may be repeated.
 */
public final class Importer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> SOON =
            Set.of("urn:problem:incident-not-found", "urn:problem:incident-unknown", "urn:problem:incident-open");

    private final Api ingest;
    private final Api timeline;
    private final Api drafting;

    /** An importer that calls these services. */
    public Importer(Api ingest, Api timeline, Api drafting) {
        this.ingest = ingest;
        this.timeline = timeline;
        this.drafting = drafting;
    }

    /**
     * An incident that waits for its text.
     *
     * @param fresh whether it was opened now
     */
    public record Opened(Item item, String incident, boolean fresh) {}

    /**
     * Opens and ends the incident of a document; its text may follow a little later, once drafting knows of it.
     *
     * @param refused is told where that cannot be
     */
    public Optional<Opened> open(Item item, Consumer<Result.Not> refused) throws IOException, InterruptedException {
        var started = item.facts().started();
        if (started == null) {
            return no(refused, "it names no day of the incident (add a line such as \"Date: 2024-05-01\")");
        }
        var title = redacted(item.facts().title());
        var opened = open(item, title, started);
        if (opened.status() != 200 && opened.status() != 201 && opened.status() != 202) {
            return no(refused, words(opened));
        }
        var incident = incident(opened);
        if (incident == null) {
            return no(refused, "its incident did not appear within a minute; import the folder again");
        }
        var label = incident.path("id").asText();
        if (opened.status() == 200 && isAnother(incident, title, started)) {
            return no(
                    refused,
                    "another document of this name was imported as " + label
                            + "; give this folder another name with --collection");
        }
        var closed = closed(item, incident, title, started);
        return closed.status() == 200 || closed.status() == 202
                ? Optional.of(new Opened(item, label, opened.status() != 200))
                : no(refused, words(closed));
    }

    private static Optional<Opened> no(Consumer<Result.Not> refused, String reason) {
        refused.accept(new Result.Not(reason));
        return Optional.empty();
    }

    private Answer open(Item item, String title, Moment started) throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("startedAt", started.at().toString());
        body.put("services", item.facts().services());
        body.put(
                "reason", "imported from " + item.key() + (started.exact() ? "" : "; the document names the day only"));
        if (item.facts().severity() != null) {
            body.put("severity", item.facts().severity());
        }
        return timeline.send("POST", "/v1/incidents", body, Map.of("Idempotency-Key", item.key()));
    }

    /** The incident that was opened, which a busy timeline shows a little later. */
    private @Nullable JsonNode incident(Answer opened) throws IOException, InterruptedException {
        if (opened.status() != 202) {
            return opened.json();
        }
        var where = opened.header("location");
        var path = where == null ? "" : where.replaceFirst("^https?://[^/]+", "");
        var found = new AtomicReference<Answer>();
        boolean there = Patience.until(PATIENCE, () -> {
            found.set(timeline.get(path));
            return found.get().status() == 200;
        });
        return there ? found.get().json() : null;
    }

    /** A document may get another title or another day; one with both is another document. */
    private static boolean isAnother(JsonNode incident, String title, Moment started) {
        return !incident.path("title").asText().equals(title)
                && !incident.path("startedAt")
                        .asText()
                        .startsWith(started.at().toString().substring(0, 10));
    }

    /** Ends it, and tells the timeline what the document says otherwise now. */
    private Answer closed(Item item, JsonNode incident, String title, Moment started)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        var ended = item.facts().ended();
        if (incident.path("endedAt").asText("").isEmpty()
                || incident.path("endedAt").isNull()) {
            body.put("endedAt", (ended == null ? started : ended).at().toString());
            if (ended != null) {
                body.put("startedAt", started.at().toString());
            }
        }
        if (!incident.path("title").asText().equals(title)) {
            body.put("title", title);
        }
        var severity = item.facts().severity();
        if (severity != null && !incident.path("severity").asText("").equals(severity)) {
            body.put("severity", severity);
        }
        if (body.isEmpty()) {
            return new Answer("", 200, "", Map.of());
        }
        body.put("reason", "imported from " + item.key() + (ended == null ? "; the document names no end" : ""));
        return timeline.send("PATCH", "/v1/incidents/" + incident.path("id").asText(), body, Map.of());
    }

    /** Gives it its text. */
    public Result text(Opened opened) throws IOException, InterruptedException {
        var item = opened.item();
        var incident = opened.incident();
        var path = "/v1/incidents/" + incident + "/postmortem";
        var body = new HashMap<String, Object>();
        body.put("document", item.key().substring("document:".length()));
        body.put("text", redacted(item.document().text().strip()));
        if (item.facts().author() != null) {
            body.put("author", item.facts().author());
        }
        var before = drafting.get(path);
        var version = before.status() == 200 ? before.json().path("version").asLong() : 0;
        var answer = told(path + "/import", body);
        if (answer.status() != 200) {
            return new Result.Not(words(answer));
        }
        var same = version == answer.json().path("version").asLong();
        return new Result.There(
                incident,
                opened.fresh() || version == 0 ? Result.What.NEW : same ? Result.What.SAME : Result.What.CHANGED);
    }

    /** The answer of a drafting that has heard of the incident, or its last one. */
    private Answer told(String path, Map<String, Object> body) throws IOException, InterruptedException {
        var answer = new AtomicReference<Answer>();
        var unused = Patience.until(PATIENCE, () -> {
            answer.set(drafting.send("PUT", path, body, Map.of()));
            return !isEarly(answer.get());
        });
        return answer.get();
    }

    /** Whether drafting has not heard of the incident, or of its end. */
    private static boolean isEarly(Answer answer) throws IOException {
        return List.of(404, 409).contains(answer.status())
                && SOON.contains(answer.json().path("type").asText());
    }

    private String redacted(String text) throws IOException, InterruptedException {
        return ingest.post("/v1/redactions", Map.of("text", text))
                .expect(200)
                .json()
                .path("text")
                .asText();
    }

    private static String words(Answer answer) throws IOException {
        var problem = answer.body().isBlank() ? null : answer.json();
        var detail = problem == null
                ? ""
                : problem.path("detail").asText(problem.path("title").asText());
        var errors = problem == null ? "" : problem.path("errors").isEmpty() ? "" : " " + problem.path("errors");
        return answer.call() + " was answered with " + answer.status() + ": " + detail + errors;
    }
}
