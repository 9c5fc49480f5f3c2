package io.debrief.ingest.mapping;

import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes an event this one and no other.
 *
 * @param shared whether ids of this tool are the same at every account, so that two sources may report one event
 * @param eventId the provider's id of the event or delivery, which says it all where there is one
 * @param parts else the thing's id, what happened to it, when
 * @param varies what may change between repetitions: each change is another revision of the same line
 */
record MappedIdentity(boolean shared, Value eventId, List<Value> parts, Value varies) {

    /** In the place of a part: the event's time, and without one the time of receipt by {@link #WINDOW}s. */
    static final Value TIME = scope -> List.of();

    /** Two deliveries of an event that says neither id nor time are one within so much time, and two beyond it. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    String fold(String mapping, Body body, Scope scope, When when) {
        var identity = new ArrayList<String>();
        identity.add(mapping);
        if (!shared) {
            identity.add(body.source());
        }
        var event = eventId.first(scope);
        if (event == null) {
            identity.addAll(parts(body, scope, when));
        } else {
            identity.add(event);
        }
        return Identity.join(identity.toArray(String[]::new));
    }

    /** What an empty identity would be, two empty ones would share: then it is the whole text that tells them apart. */
    private List<String> parts(Body body, Scope scope, When when) {
        var texts = new ArrayList<String>();
        var empty = true;
        for (var part : parts) {
            var text = part == TIME ? moment(body, when) : part.first(scope);
            empty &= text == null || part == TIME;
            texts.add(text == null ? "" : text);
        }
        if (empty) {
            texts.add(Identity.sha256(scope.node().toString()));
        }
        return texts;
    }

    private static String moment(Body body, When when) {
        return when.from().equals("receipt") ? window(body) : when.at().toString();
    }

    private static String window(Body body) {
        var seconds = body.receivedAt().getEpochSecond();
        return "~" + java.time.Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WINDOW.toSeconds()));
    }

    String variant(Scope scope) {
        var texts = varies.all(scope);
        return texts.isEmpty() ? "" : Identity.sha256(Identity.join(texts.toArray(String[]::new)));
    }

    @Nullable
    String eventIdOr(@Nullable String otherwise, Scope scope) {
        var event = eventId.first(scope);
        return otherwise == null ? event : otherwise;
    }
}
