package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Labels as tools spell them: an object ({@code {"env":"prod"}}), a list of pairs ({@code [{"key":"env","value":"prod"}]},
 * OpenTelemetry's typed values too) or a list of texts ({@code ["env:prod"]}).
 */
public final class Labels {

    private static final int MOST = 64;
    private static final int LONGEST_NAME = 60;

    private Labels() {}

    /** Adds all of a node's labels to a draft. */
    public static void add(Draft draft, JsonNode node) {
        if (node.isObject()) {
            node.properties().stream().limit(MOST).forEach(field -> put(draft, field.getKey(), field.getValue()));
            return;
        }
        var count = 0;
        for (var element : node) {
            if (count++ == MOST) {
                return;
            }
            if (element.isObject()) {
                pair(draft, element);
            } else {
                tag(draft, Subject.text(element));
            }
        }
    }

    private static void put(Draft draft, String name, JsonNode value) {
        var single = value.isObject() && value.size() == 1 ? value.iterator().next() : value;
        draft.label(name, Subject.text(single));
    }

    private static void pair(Draft draft, JsonNode element) {
        var name = Subject.text(element.path(element.has("key") ? "key" : "name"));
        if (name != null) {
            put(draft, name, element.path("value"));
        }
    }

    private static void tag(Draft draft, @Nullable String tag) {
        if (tag == null) {
            return;
        }
        var colon = tag.indexOf(':') > 0 ? tag.indexOf(':') : tag.indexOf('=');
        if (colon > 0 && colon <= LONGEST_NAME) {
            draft.label(
                    tag.substring(0, colon).strip(), tag.substring(colon + 1).strip());
        }
    }
}
