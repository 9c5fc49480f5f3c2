package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Severity;
import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an unknown body most probably says, read by usual names. */
public final class Guess {

    private static final Pattern INCIDENT = Pattern.compile("INC-\\d{1,9}");
    private static final int LONGEST_STATE = 60;
    private static final int LONGEST_TITLE = 200;

    private final Subjects subjects;
    private final @Nullable String state;
    private final @Nullable StateWord meaning;
    private final String what;

    private Guess(Subjects subjects) {
        this.subjects = subjects;
        var word = subjects.first(Vocabulary.WHAT, text -> text.length() <= LONGEST_STATE);
        this.what = word == null ? "" : word;
        this.state = state();
        this.meaning = StateWord.of(state) == null ? StateWord.of(what) : StateWord.of(state);
    }

    /** A guess about a redacted object, in which no other JSON is unpacked. */
    public static Guess of(JsonNode body) {
        return of(body, body, unpacked -> MissingNode.getInstance());
    }

    /**
     * A guess about a part of a redacted body.
     *
     * @param redaction takes secrets out of JSON that stands in it as text
     */
    public static Guess of(JsonNode part, JsonNode body, UnaryOperator<JsonNode> redaction) {
        return new Guess(Subjects.of(part, body, redaction));
    }

    /** A title at any depth; else the outermost message, a name of what it is about, and at last what happened. */
    public Optional<String> title() {
        var strong = subjects.first(Vocabulary.TITLES);
        if (strong != null) {
            return Optional.of(strong);
        }
        var message = subjects.outermost(Vocabulary.MESSAGES);
        if (message != null && message.length() <= LONGEST_TITLE) {
            return Optional.of(message);
        }
        for (var names : List.of(Vocabulary.NAMES, Vocabulary.TEXTS, Vocabulary.WHAT)) {
            var text = subjects.first(names);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The body text, where there is one beside the title. */
    public @Nullable String text() {
        var title = title().orElse("").strip();
        return subjects.first(Vocabulary.TEXTS, text -> !text.strip().equals(title));
    }

    /** The state it speaks of, as it stands there. */
    public @Nullable String status() {
        return state;
    }

    /** What happened, such as {@code incident.created}; empty where no word says it. */
    public String what() {
        return what;
    }

    /** When it happened. */
    public When when(Instant receivedAt) {
        return LikelyTime.of(subjects, meaning, receivedAt);
    }

    /** The id of the event, or of the thing it is about. */
    public @Nullable String id() {
        var usual = subjects.first(Vocabulary.IDS);
        return usual == null ? subjects.named(Vocabulary.ANY_ID) : usual;
    }

    /** What the sender itself calls it, where that is one of our kinds; else what it most probably is. */
    public String kind() {
        var said = subjects.outermost(List.of("kind"));
        return said != null && SignalKind.ALL.contains(said)
                ? said
                : new LikelyKind(subjects, what, meaning, severity() != null).kind();
    }

    /** Fills a draft with everything but its kind, identity, time and title. */
    public Draft fill(Draft draft) {
        draft.text(text())
                .providerId(id())
                .severity(severity())
                .status(state)
                .actor(People.actor(subjects))
                .test(isTest())
                .label("event", what);
        var incident = subjects.outermost(List.of("incident"));
        if (incident != null && INCIDENT.matcher(incident).matches()) {
            draft.key("incident:" + incident);
        }
        Surroundings.add(draft, subjects, said());
        return draft;
    }

    private Set<@Nullable String> said() {
        var said = new HashSet<@Nullable String>();
        said.add(title().orElse(""));
        said.add(text());
        said.add(state);
        said.add(id());
        said.add(what);
        return said;
    }

    private @Nullable String severity() {
        return subjects.first(Vocabulary.SEVERITIES, word -> Severity.normalised(word) != null);
    }

    private @Nullable String state() {
        var given = subjects.first(Vocabulary.STATES, text -> text.length() <= LONGEST_STATE);
        if (given != null) {
            return given;
        }
        var inside = subjects.inside(List.of("state", "status"), List.of("value", "name"));
        if (inside != null && inside.length() <= LONGEST_STATE) {
            return inside;
        }
        var said = subjects.first(Vocabulary.WHAT_OR_LEVEL, text -> StateWord.of(text) != null);
        return said == null ? null : said.substring(said.lastIndexOf('.') + 1);
    }

    private boolean isTest() {
        return "true".equals(subjects.first(Vocabulary.TEST_FLAGS))
                || "test".equalsIgnoreCase(state)
                || title().orElse("").toUpperCase(Locale.ROOT).startsWith("[TEST");
    }
}
