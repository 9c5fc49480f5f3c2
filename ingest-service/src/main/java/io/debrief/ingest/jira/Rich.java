package io.debrief.ingest.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** A text that is plain, or a document of Atlassian's format (ADF): its texts, a paragraph a line. */
final class Rich {

    private static final int LONGEST = 50_000;

    private Rich() {}

    static @Nullable String text(JsonNode body) {
        if (!body.isObject()) {
            return Fields.text(body);
        }
        var text = new StringBuilder();
        collect(body, text);
        return text.toString().isBlank() ? null : text.toString().strip();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (text.length() > LONGEST) {
            return;
        }
        var type = Fields.firstOr("", Fields.text(node, "type"));
        switch (type) {
            case "text" -> text.append(Fields.at(node, "text").asText(""));
            case "mention", "emoji" -> text.append(Fields.firstOr("", Fields.text(node, "attrs", "text")));
            case "hardBreak" -> text.append('\n');
            case "inlineCard" -> text.append(Fields.firstOr("", Fields.text(node, "attrs", "url")));
            default -> {
                for (var child : Fields.at(node, "content")) {
                    collect(child, text);
                }
            }
        }
        if (type.equals("paragraph") || type.equals("heading") || type.equals("codeBlock")) {
            text.append('\n');
        }
    }
}
