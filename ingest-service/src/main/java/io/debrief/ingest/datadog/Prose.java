package io.debrief.ingest.datadog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Datadog's Markdown: fenced by lines of percent signs, with images that say nothing here. */
final class Prose {

    /** More than a signal's text may hold, so that nothing shown is lost and no body takes long. */
    private static final int LONGEST = 100_000;

    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*%%%\\s*$");
    private static final Pattern LINKED_IMAGE =
            Pattern.compile("\\[!\\[[^\\]]{0,200}\\]\\([^)\\s]{0,2000}\\)\\]\\([^)\\s]{0,2000}\\)");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,200}\\]\\([^)\\s]{0,2000}\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)\\]\"'<>]{1,2000}");

    private Prose() {}

    static @Nullable String plain(@Nullable String body) {
        if (body == null) {
            return null;
        }
        var head = body.length() > LONGEST ? body.substring(0, LONGEST) : body;
        var text = FENCE.matcher(head).replaceAll("");
        text = LINKED_IMAGE.matcher(text).replaceAll("");
        return IMAGE.matcher(text).replaceAll("").strip();
    }

    static @Nullable String firstAddress(@Nullable String body) {
        var address = ADDRESS.matcher(body == null ? "" : body);
        return address.find() ? address.group() : null;
    }
}
