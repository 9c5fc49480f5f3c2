package io.debrief.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What people decide about follow-ups. */
final class FollowUps {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Desk desk;

    FollowUps(Desk desk) {
        this.desk = desk;
    }

    /** All follow-ups of an incident. */
    List<JsonNode> of(String incident) throws IOException, InterruptedException {
        return desk.all("/v1/actions?incident=" + incident);
    }

    /** All follow-ups of an incident, once there are any: those of one text come together. */
    List<JsonNode> awaitAny(String incident) throws IOException, InterruptedException {
        var unused = Patience.until(SOON, () -> !of(incident).isEmpty());
        return of(incident);
    }

    /** The follow-up whose quote or title contains a few words, once it is there; null where it does not come. */
    @Nullable
    JsonNode await(String incident, String words) throws IOException, InterruptedException {
        var found = new AtomicReference<@Nullable JsonNode>();
        var wanted = words.toLowerCase(Locale.ROOT);
        var unused = Patience.until(SOON, () -> {
            of(incident).stream()
                    .filter(action -> (action.path("quote").asText() + " "
                                    + action.path("title").asText())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    JsonNode take(String by, JsonNode action, String owner, LocalDate due) throws IOException, InterruptedException {
        return decide(by, action, "take", Map.of("owner", owner, "dueOn", due.toString()));
    }

    JsonNode drop(String by, JsonNode action, String reason) throws IOException, InterruptedException {
        return decide(by, action, "drop", Map.of("reason", reason));
    }

    JsonNode alreadyDone(String by, JsonNode action, String who, String evidence)
            throws IOException, InterruptedException {
        return decide(by, action, "already-done", Map.of("by", who, "evidence", evidence));
    }

    private JsonNode decide(String by, JsonNode action, String verb, Object body)
            throws IOException, InterruptedException {
        var path = "/v1/actions/" + action.path("id").asText();
        return desk.change(by, path, "POST", path + "/" + verb, body)
                .expect(200, 201)
                .json();
    }
}
