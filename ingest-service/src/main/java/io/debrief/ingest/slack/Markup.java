package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message's text as people read it: links, channels and mentions spelled out, escapes undone once, people's ids kept
 * as {@code <@U1>}.
 *
 * @param text the text
 * @param links the addresses in it
 */
public record Markup(String text, List<String> links) {

    private static final Pattern ANGLE = Pattern.compile("<([^<>\\n]{1,4000})>");
    private static final int DEEPEST = 12;

    /** Reads a message: its text, else what its blocks or attachments hold. */
    public static Markup read(JsonNode message) {
        var links = new ArrayList<String>();
        var source = text(message);
        var read = new StringBuilder(source.length());
        var matcher = ANGLE.matcher(source);
        var done = 0;
        while (matcher.find()) {
            read.append(unescaped(source.substring(done, matcher.start())));
            read.append(spelled(matcher.group(1), links));
            done = matcher.end();
        }
        read.append(unescaped(source.substring(done)));
        return new Markup(read.toString(), List.copyOf(links));
    }

    /** The message's text as it was sent, markup and all. */
    static String text(JsonNode message) {
        var own = Fields.text(message, "text");
        if (own != null) {
            return own;
        }
        var collected = new StringBuilder();
        collect(Fields.at(message, "blocks"), collected, 0);
        if (collected.isEmpty()) {
            for (var attachment : Fields.at(message, "attachments")) {
                var said = Fields.first(
                        Fields.text(attachment, "text"),
                        Fields.text(attachment, "fallback"),
                        Fields.text(attachment, "title"));
                collected.append(said == null ? "" : said + "\n");
            }
        }
        return collected.toString().strip();
    }

    /** What a message without text brought along. */
    static String attached(JsonNode message) {
        var names = Fields.each(Fields.at(message, "files"), "name");
        return names.isEmpty() ? "(no text)" : "(file) " + String.join(", ", names);
    }

    /** The first line that is not blank, empty where there is none. */
    public String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static void collect(JsonNode node, StringBuilder into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, into, depth + 1));
            return;
        }
        var text = node.path("text");
        if (text.isTextual()) {
            into.append(text.textValue());
        } else if (text.isObject()) {
            collect(text, into, depth + 1);
            into.append('\n');
        }
        switch (node.path("type").asText()) {
            case "user" ->
                into.append("<@").append(node.path("user_id").asText()).append('>');
            case "link" -> into.append('<').append(node.path("url").asText()).append('>');
            default -> {
                // other parts hold text or elements, or nothing to read
            }
        }
        collect(node.path("elements"), into, depth + 1);
        collect(node.path("fields"), into, depth + 1);
        if ("rich_text_section".equals(node.path("type").asText())) {
            into.append('\n');
        }
    }

    private static String spelled(String inner, List<String> links) {
        var bar = inner.indexOf('|');
        var target = bar < 0 ? inner : inner.substring(0, bar);
        var label = bar < 0 ? "" : unescaped(inner.substring(bar + 1));
        if (target.startsWith("@")) {
            return "<" + target + ">";
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("!")) {
            return special(target, label);
        }
        var href = unescaped(target);
        if (href.startsWith("http://") || href.startsWith("https://")) {
            links.add(href);
            return label.isEmpty() || label.equals(href) ? href : label + " (" + href + ")";
        }
        return label.isEmpty() ? href.replaceFirst("^mailto:", "") : label;
    }

    private static String special(String target, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        var word = target.substring(1);
        return word.startsWith("subteam^") ? "@" + word.substring("subteam^".length()) : "@" + word;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
