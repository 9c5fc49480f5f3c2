package io.debrief.ingest.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.Severity;
import io.debrief.ingest.signal.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing a body says, read by usual names. */
final class Guess {

    /** Two deliveries of something that says no time are one within so much time, and two beyond it. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int LONGEST_STATE = 60;
    private static final int LONGEST_TITLE = 200;

    private final Body body;
    private final JsonNode part;
    private final Subjects subjects;
    private final @Nullable String state;
    private final @Nullable StateWord meaning;
    private final String what;

    Guess(Body body, JsonNode part) {
        this.body = body;
        this.part = part;
        this.subjects = Subjects.of(part, body.clean(), body.redaction());
        var word = subjects.first(Vocabulary.WHAT, text -> text.length() <= LONGEST_STATE);
        this.what = word == null ? "" : word;
        this.state = state();
        this.meaning = StateWord.of(state) == null ? StateWord.of(what) : StateWord.of(state);
    }

    Draft draft() {
        var when = LikelyTime.of(subjects, meaning, body.receivedAt());
        var severity = subjects.first(Vocabulary.SEVERITIES, word -> Severity.normalised(word) != null);
        var kind = new LikelyKind(subjects, what, meaning, severity != null).kind();
        var id = subjects.first(Vocabulary.IDS);
        var title = title();
        var draft = Draft.of(kind, fold(id, when), when)
                .varies(Identity.sha256(part.toString()))
                .providerId(id)
                .title(title)
                .text(subjects.first(Vocabulary.TEXTS, text -> !text.strip().equals(title.strip())))
                .severity(severity)
                .status(state)
                .actor(People.actor(subjects))
                .test(isTest(title))
                .label("event", what)
                .raw(part);
        if (id != null) {
            draft.key("generic:" + body.source() + (kind.startsWith("alert.") ? ":fingerprint:" : ":") + id);
        }
        Surroundings.add(draft, subjects);
        return draft;
    }

    /** A title at any depth; else the outermost message, a name of what it is about, and at last what happened. */
    private String title() {
        var strong = subjects.first(Vocabulary.TITLES);
        if (strong != null) {
            return strong;
        }
        var message = subjects.outermost(Vocabulary.MESSAGES);
        if (message != null && message.length() <= LONGEST_TITLE) {
            return message;
        }
        for (var names : List.of(Vocabulary.NAMES, Vocabulary.TEXTS, Vocabulary.WHAT)) {
            var text = subjects.first(names);
            if (text != null) {
                return text;
            }
        }
        return "An event from " + body.source();
    }

    private @Nullable String state() {
        var given = subjects.first(Vocabulary.STATES, text -> text.length() <= LONGEST_STATE);
        if (given != null) {
            return given;
        }
        var said = subjects.first(Vocabulary.WHAT, text -> StateWord.of(text) != null);
        return said == null ? null : said.substring(said.lastIndexOf('.') + 1);
    }

    private boolean isTest(String title) {
        return "true".equals(subjects.first(Vocabulary.TEST_FLAGS))
                || "test".equalsIgnoreCase(state)
                || title.toUpperCase(Locale.ROOT).startsWith("[TEST");
    }

    /** Without an id it is the whole text that tells one thing from another. */
    private String fold(@Nullable String id, When when) {
        return Identity.join(
                "generic",
                body.source(),
                id == null ? Identity.sha256(part.toString()) : id,
                state == null ? what : state.toLowerCase(Locale.ROOT),
                when.from().equals("receipt") ? window() : when.at().toString());
    }

    private String window() {
        var seconds = body.receivedAt().getEpochSecond();
        return "~" + Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WINDOW.toSeconds()));
    }
}
