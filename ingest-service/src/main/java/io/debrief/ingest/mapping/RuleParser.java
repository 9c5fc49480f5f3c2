package io.debrief.ingest.mapping;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its fields. */
final class RuleParser {

    /** The fields of a rule. */
    static final Set<String> FIELDS = Set.of(
            "each",
            "ignore",
            "kind",
            "eventId",
            "identity",
            "varies",
            "id",
            "time",
            "title",
            "text",
            "severity",
            "status",
            "actor",
            "services",
            "keys",
            "links",
            "labels",
            "labelsOf",
            "test");

    /** What every rule must say. */
    static final List<String> REQUIRED = List.of("kind", "title", "identity");

    private static final Pattern REASON = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern ANY_KEY = Pattern.compile("[a-zA-Z][^:]*:.+");
    private static final Set<String> ACTORS = Set.of("person", "bot", "system");

    private static final ValueParser.Allowed KINDS = new ValueParser.Allowed() {
        @Override
        public @Nullable String objection(String word) {
            return SignalKind.ALL.contains(word)
                    ? null
                    : "'" + word + "' is no kind of signal" + Nearest.hint(word, SignalKind.ALL);
        }

        @Override
        public boolean sendersWords() {
            return false;
        }
    };

    private static final ValueParser.Allowed SEVERITIES = word -> Severity.normalised(word) == null
            ? "'" + word + "' is no severity; they are critical, error, warning, info"
            : null;

    private static final ValueParser.Allowed ACTOR_KINDS =
            word -> ACTORS.contains(word) ? null : "'" + word + "' is none of person, bot, system";

    private static final ValueParser.Allowed KEYS =
            word -> ANY_KEY.matcher(word).matches()
                    ? null
                    : "'" + word + "' is no key; a right one is \"acme:fingerprint:{$.id}\"";

    private final Map<String, Part> fields;

    private RuleParser(Map<String, Part> fields) {
        this.fields = fields;
    }

    static Rule parse(Condition when, Map<String, Part> fields, boolean sharedIds) {
        return new RuleParser(fields).rule(when, sharedIds);
    }

    private Rule rule(Condition when, boolean sharedIds) {
        return new Rule(
                when,
                Paths.all(fields.get("each")),
                ignore(fields.get("ignore")),
                TimeParser.parse(fields.get("time")),
                wording(),
                new MappedIdentity(sharedIds, anything("eventId"), identity(), ValueParser.all(fields.get("varies"))),
                who(fields.get("actor")),
                about(),
                new Facts(values(fields.get("labels")), Paths.all(fields.get("labelsOf"))),
                fields.containsKey("test") ? ConditionParser.parse(part("test")) : Condition.NEVER);
    }

    private Rule.Wording wording() {
        return new Rule.Wording(
                ValueParser.first(fields.get("kind"), KINDS),
                anything("id"),
                anything("title"),
                anything("text"),
                ValueParser.first(fields.get("severity"), SEVERITIES),
                anything("status"));
    }

    private Rule.About about() {
        var keys = fields.get("keys");
        if (keys != null) {
            keys.items().forEach(RuleParser::key);
        }
        return new Rule.About(
                ValueParser.all(fields.get("services")), ValueParser.all(keys), values(fields.get("links")));
    }

    private static void key(Part part) {
        var text = part.text();
        var objection = text == null || BodyPath.looksLikeOne(text) ? null : KEYS.objection(text);
        if (objection != null) {
            part.bad(objection);
        }
    }

    private List<Value> identity() {
        var part = fields.get("identity");
        return part == null
                ? List.of()
                : part.items().stream()
                        .map(item -> "time".equals(item.text())
                                ? MappedIdentity.TIME
                                : ValueParser.first(item, ValueParser.Allowed.ANYTHING))
                        .toList();
    }

    private static Rule.Who who(@Nullable Part part) {
        if (part == null) {
            return new Rule.Who(Value.NONE, Value.NONE, Value.NONE);
        }
        var fields = part.fields(Set.of("kind", "id", "name"));
        return new Rule.Who(
                ValueParser.first(fields.get("kind"), ACTOR_KINDS),
                ValueParser.first(fields.get("id"), ValueParser.Allowed.ANYTHING),
                ValueParser.first(fields.get("name"), ValueParser.Allowed.ANYTHING));
    }

    private static List<Rule.Ignored> ignore(@Nullable Part part) {
        return part == null
                ? List.of()
                : part.items().stream().map(RuleParser::ignored).toList();
    }

    private static Rule.Ignored ignored(Part part) {
        var fields = part.fields(Set.of("when", "reason"));
        var when = fields.get("when");
        if (when == null) {
            part.bad("needs 'when'");
        }
        var reason = fields.get("reason");
        var code = reason == null ? "not-meant" : reason.textOr("");
        if (!REASON.matcher(code).matches()) {
            part.bad("a reason is a short code such as ping");
        }
        return new Rule.Ignored(when == null ? Condition.NEVER : ConditionParser.parse(when), code);
    }

    private static Map<String, Value> values(@Nullable Part part) {
        var values = new LinkedHashMap<String, Value>();
        if (part != null) {
            part.fields()
                    .forEach((name, value) -> values.put(name, ValueParser.first(value, ValueParser.Allowed.ANYTHING)));
        }
        return values;
    }

    private Value anything(String field) {
        return ValueParser.first(fields.get(field), ValueParser.Allowed.ANYTHING);
    }

    private Part part(String field) {
        return java.util.Objects.requireNonNull(fields.get(field));
    }
}
