package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.catalogue.Catalogue;
import io.debrief.ingest.quarantine.NoteStand;
import io.debrief.ingest.redaction.Marker;
import io.debrief.ingest.redaction.Redactor;
import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceBook;
import io.debrief.ingest.source.SourceStand;
import io.debrief.ingest.source.SourceType;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Bodies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing a reader of the catalogue makes of a body, and nothing the quarantine keeps of it, holds a secret that was
 * anywhere in the body or the headers: in texts, names, beside names, in what readers unpack and in what they only copy.
 */
class NoSecretPassesTest {

    private static final String TOKEN = "ghp_" + "q7W3eR5tY9uI1oP2aS4dF6gH8jK0lZxCvBnM";
    private static final String PASSWORD = "correct-Horse-77";
    private static final int BODIES = 400;
    private static final SourceTypes TYPES = Catalogue.shipped();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final List<String> HEADERS = List.of(
            "X-GitHub-Event",
            "X-GitHub-Delivery",
            "X-Gitlab-Event",
            "X-Gitlab-Event-UUID",
            "Sentry-Hook-Resource",
            "Sentry-Hook-Timestamp",
            "Request-ID",
            "webhook-id",
            "Idempotency-Key",
            "x-amz-sns-message-type",
            "ce-type",
            "ce-id",
            "ce-source",
            "ce-subject",
            "ce-specversion",
            "ce-time",
            "ce-own",
            "Linear-Event",
            "User-Agent",
            "Content-Type");

    private final Redactor redactor = new Redactor(new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8)));
    private final Interpreter interpreter =
            new Interpreter(redactor, NoteStand.notes(redactor), SourceStand.health(Clock.systemUTC()));

    static Collection<String> types() {
        return TYPES.all().stream().map(SourceType::word).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void noSecretInABodyComesOutOfItsReader(String word) throws Exception {
        var source = source(TYPES.find(word).orElseThrow());
        var planted = 0;
        for (var seed = 0; seed < BODIES; seed++) {
            var random = new Random(seed);
            var dream = new Dream(random);
            var headers = headers(random);
            // Reading it once makes up what this reader asks for; then it is an ordinary body.
            Bodies.signals(source.reader(), word, dream, headers);
            var body = planted(dream.deepCopy(), random, "");
            planted += body.toString().contains(TOKEN) ? 1 : 0;
            headers.replaceAll((name, value) -> random.nextInt(3) == 0 ? value + " " + TOKEN : value);
            var read = interpreter.interpret(delivery(source, headers, new byte[0]), body);
            var out = JSON.writeValueAsString(List.of(read.signals(), read.quarantined()));
            assertThat(out).as("%s of %s %s", word, body, headers).doesNotContain(TOKEN.substring(4), PASSWORD);
        }
        assertThat(planted).isGreaterThan(BODIES / 10);
    }

    @Test
    void noSecretInAnUnreadableBodyIsKept() throws Exception {
        var source = source(TYPES.find("github").orElseThrow());
        for (var broken : List.of(
                "{\"a\":\"" + TOKEN + "\"",
                "{\"password\":\"" + PASSWORD + "\",",
                "payload=%7B%22password%22%3A%22" + PASSWORD + "%22",
                "{\"a\":\"\\u0067hp_" + TOKEN.substring(4) + "\"",
                "{\"a\":\"" + TOKEN.replace("_", "\\u005f") + "\"",
                "\u0000\uFEFF " + TOKEN)) {
            for (var charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
                var read = interpreter.malformed(delivery(source, Map.of(), broken.getBytes(charset)), "broken");
                var item = read.quarantined().getFirst();
                var kept = item.encoding().equals("base64")
                        ? new String(java.util.Base64.getDecoder().decode(item.body()), charset)
                        : item.body();
                assertThat(kept.replace("\u0000", "")).as(broken).doesNotContain(TOKEN.substring(4), PASSWORD);
            }
        }
    }

    @Test
    void headersThatProveTheSenderAreMaskedWhateverTheirForm() {
        var clean = redactor.clean(new RequestHeaders(Map.of(
                "authorization",
                List.of("Bearer plain"),
                "x-gitlab-token",
                List.of("a short one, 7"),
                "cookie",
                List.of("a=b; sid=77777"),
                "x-github-event",
                List.of("push"),
                "x-api-key",
                List.of("words only"))));
        assertThat(clean.first("authorization")).doesNotContain("plain");
        assertThat(clean.first("cookie")).doesNotContain("77777");
        assertThat(clean.first("x-api-key")).doesNotContain("words");
        assertThat(clean.first("x-github-event")).isEqualTo("push");
    }

    private static Delivery delivery(Source source, Map<String, String> headers, byte[] body) {
        var values = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return new Delivery(
                source, new RequestHeaders(values), body, Trust.VERIFIED, Instant.parse("2026-05-01T12:00:00Z"));
    }

    private static Source source(SourceType type) throws Exception {
        var entry = JsonNodeFactory.instance.arrayNode();
        var one = entry.addObject().put("name", "src").put("type", type.word());
        for (var scheme : type.schemes()) {
            if (scheme.word().equals("bearer")
                    || scheme.word().equals("slack-v0")
                    || scheme.word().equals("github-sha256")) {
                one.put("scheme", scheme.word()).putArray("secrets").add("a long enough secret of a test");
            }
        }
        if (!one.has("secrets") && type.scheme().hasSecret()) {
            one.putArray("secrets").add("a-long-enough-secret-of-a-test");
        }
        return SourceBook.parse(JSON.writeValueAsBytes(entry), TYPES)
                .all()
                .iterator()
                .next();
    }

    private static Map<String, String> headers(Random random) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            if (random.nextInt(3) > 0) {
                headers.put(name, Dream.word(random));
            }
        }
        return headers;
    }

    private static JsonNode planted(JsonNode node, Random random, String name) {
        if (node instanceof ObjectNode object) {
            for (var entry : object.properties()) {
                entry.setValue(planted(entry.getValue(), random, entry.getKey()));
            }
            if (random.nextInt(4) == 0) {
                object.put("password", PASSWORD).put(TOKEN, TOKEN).put("cause", "failed: password=" + PASSWORD);
            }
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, planted(array.get(i), random, name));
            }
            return array;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(text(node.textValue(), random)) : node;
    }

    private static String text(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text + " " + TOKEN;
            case 1 -> TOKEN;
            case 2 -> "https://x.example/a?token=" + TOKEN;
            case 3 -> "{\"AlarmName\":\"" + TOKEN + "\",\"password\":\"" + PASSWORD + "\"}";
            default -> text;
        };
    }
}
