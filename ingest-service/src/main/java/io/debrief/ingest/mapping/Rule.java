package io.debrief.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one shape of body becomes signals.
 *
 * @param when which bodies it is for
 * @param each what single signals are read from: the first that is there, an object once, a list element by element;
 *     none for the whole body
 * @param ignore which parts concern nobody
 * @param time where the time may stand
 * @param wording what it says
 * @param identity what makes it this event and no other
 * @param who who did it
 * @param about what it is about
 * @param facts small facts
 * @param test whether it is only a test
 */
record Rule(
        Condition when,
        List<BodyPath> each,
        List<Ignored> ignore,
        List<TimeSource> time,
        Wording wording,
        MappedIdentity identity,
        Who who,
        About about,
        Facts facts,
        Condition test) {

    private static final int LONGEST_STATUS = 100;

    /**
     * What concerns nobody.
     *
     * @param when which
     * @param reason why, as a short code such as {@code ping}
     */
    record Ignored(Condition when, String reason) {}

    /**
     * What a signal says.
     *
     * @param kind one of the known kinds
     * @param id the provider's id of the event or thing
     * @param title one line
     * @param text the body
     * @param severity a severity word
     * @param status the state word
     */
    record Wording(Value kind, Value id, Value title, Value text, Value severity, Value status) {}

    /**
     * Who did it.
     *
     * @param kind {@code person}, {@code bot} or {@code system}
     * @param id the provider's id of them
     * @param name their name
     */
    record Who(Value kind, Value id, Value name) {

        @Nullable
        Actor actor(Scope scope) {
            var given = id.first(scope);
            var called = name.first(scope);
            if (given == null && called == null) {
                return null;
            }
            var what = kind.first(scope);
            return new Actor(what == null ? "system" : what, given, called);
        }
    }

    /**
     * What it is about.
     *
     * @param services names of services
     * @param keys keys
     * @param links addresses, by what they lead to
     */
    record About(Value services, Value keys, Map<String, Value> links) {}

    /** Whether it is for this body, and what it reads from is there. */
    boolean fits(Scope scope) {
        return when.holds(scope)
                && (each.isEmpty()
                        || each.stream().anyMatch(path -> !scope.nodes(path).isEmpty()));
    }

    /** Why this part concerns nobody, null where it does. */
    @Nullable
    String ignored(Scope scope) {
        for (var one : ignore) {
            if (one.when().holds(scope)) {
                return one.reason();
            }
        }
        return null;
    }

    /** The draft of one part. */
    Draft draft(String mapping, Body body, Scope scope) {
        var at = TimeSource.first(time, scope, body.receivedAt());
        var draft = Draft.of(kind(scope), identity.fold(mapping, body, scope, at), at)
                .varies(identity.variant(scope))
                .providerId(identity.eventIdOr(wording.id().first(scope), scope))
                .title(or(wording.title().first(scope), mapping))
                .text(wording.text().first(scope))
                .severity(wording.severity().first(scope))
                .status(status(scope))
                .actor(who.actor(scope))
                .test(test.holds(scope))
                .raw(raw(body, scope));
        about.keys().all(scope).forEach(draft::key);
        about.services().all(scope).forEach(draft::service);
        about.links().forEach((rel, value) -> value.all(scope).forEach(href -> draft.link(rel, href)));
        facts.add(draft, scope);
        return draft;
    }

    private String kind(Scope scope) {
        var kind = wording.kind().first(scope);
        return kind == null ? SignalKind.OTHER : kind;
    }

    private @Nullable String status(Scope scope) {
        var word = wording.status().first(scope);
        return word == null || word.length() > LONGEST_STATUS ? null : word;
    }

    private JsonNode raw(Body body, Scope scope) {
        return each.isEmpty() ? body.clean() : scope.node();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
