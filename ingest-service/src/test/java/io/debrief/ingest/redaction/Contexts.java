package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways in which secrets get into the bodies of webhooks: those that the rules were made with. */
final class Contexts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Contexts() {}

    /** Texts with one token in them. */
    static Map<String, String> aroundTokens() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("prose", "please use %s for now, we rotate it later");
        texts.put("alone", "%s");
        texts.put("code", "try `%s` again");
        texts.put("fence", "```\n%s\n```");
        texts.put("export", "export X=%s");
        texts.put("yaml", "env:\n  value: %s\n  other: 1");
        texts.put("quoted", "the log says '%s' there");
        texts.put("slack link", "see <https://x.example/cb?x=%s|this link>");
        texts.put("bold", "it is *%s* now");
        texts.put("log line", "2026-05-01T10:00:03Z ERROR auth failed with %s at gateway-7d9f8b6c5-x2x4z");
        texts.put("parentheses", "(%s), and so on");
        texts.put("json in text", "{\"a\": 1, \"k\": \"%s\"}");
        texts.put("escaped json", "body={\\\"k\\\":\\\"%s\\\"}");
        texts.put("sentence", "We used %s.");
        return texts;
    }

    /** Bodies with one token in them that are more than a text. */
    static List<Sample> aroundToken(String rule, Secrets.Made made, Fakes fakes) {
        var token = made.text();
        var cut = token.length() / 2 + fakes.below(3);
        var hidden = token.substring(0, 5) + "\u200b" + token.substring(5, cut) + "\u2060" + token.substring(cut);
        return List.of(
                sample(rule, "name of a field", JSON.objectNode().put(token, 1), token),
                Sample.text(rule, "zero width", "use " + hidden + " please", token, hidden),
                Sample.text(
                        rule,
                        "base64",
                        "data: " + Fakes.base64("{\"access_token\":\"" + token + "\"}"),
                        Fakes.base64("{\"access_token\":\"" + token + "\"}")),
                sample(
                        rule,
                        "slack blocks",
                        elements("use " + token.substring(0, cut), token.substring(cut) + " now"),
                        token.substring(0, cut),
                        token.substring(cut)),
                sample(
                        rule,
                        "two fields",
                        JSON.objectNode()
                                .put("first", token.substring(0, cut))
                                .put("n", 1)
                                .put("second", token.substring(cut)),
                        token.substring(0, cut),
                        token.substring(cut)));
    }

    /** Settings with a value. */
    static Map<String, String> aroundSettings() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("env", "%1$s=%2$s");
        texts.put("export quoted", "export %1$s='%2$s'");
        texts.put("yaml", "config:\n  %1$s: %2$s\n");
        texts.put("json in text", "{\"%1$s\": \"%2$s\", \"a\": 1}");
        texts.put("escaped json", "got {\\\"%1$s\\\":\\\"%2$s\\\"}");
        texts.put("slack code", "set `%1$s=%2$s` and restart");
        texts.put("k8s env", "- name: %1$s\n  value: %2$s\n- name: OTHER\n  value: x");
        texts.put("assigned in code", "%1$s := \"%2$s\"");
        return texts;
    }

    static List<Sample> aroundSetting(String rule, String name, String value) {
        return List.of(
                sample(rule, "field", JSON.objectNode().put("a", 1).put(name, value), value),
                sample(
                        rule,
                        "name and value",
                        JSON.objectNode().put("name", name).put("value", value),
                        value),
                sample(
                        rule,
                        "slack attachment field",
                        JSON.objectNode().put("title", name).put("value", value).put("short", true),
                        value),
                sample(rule, "slack blocks", elements(name + ": ", value), value));
    }

    static Sample sample(String rule, String where, JsonNode body, String... secrets) {
        return new Sample(rule, where, body, List.of(secrets));
    }

    static ObjectNode elements(String... texts) {
        var body = JSON.objectNode();
        var elements = body.putObject("event")
                .putArray("blocks")
                .addObject()
                .put("type", "rich_text")
                .putArray("elements");
        for (var text : texts) {
            elements.addObject().put("type", "text").put("text", text);
        }
        return body;
    }
}
