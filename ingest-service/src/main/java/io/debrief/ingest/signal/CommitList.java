package io.debrief.ingest.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commits of a push as people read them: a line each, at most 20. */
public final class CommitList {

    private static final int MOST_COMMITS = 20;
    private static final int SHORT_SHA = 7;

    private CommitList() {}

    /**
     * The list.
     *
     * @param commits objects with an {@code id} and a {@code message}
     * @param firstLine what is told of a message
     * @return null where there are none
     */
    public static @Nullable String of(JsonNode commits, UnaryOperator<String> firstLine) {
        var lines = new StringBuilder();
        var shown = 0;
        for (var commit : commits) {
            if (shown++ == MOST_COMMITS) {
                return lines.append('…').toString();
            }
            var id = Fields.firstOr("", Fields.text(commit, "id"));
            lines.append(id, 0, Math.min(SHORT_SHA, id.length()))
                    .append(' ')
                    .append(firstLine.apply(Fields.firstOr("", Fields.text(commit, "message"))))
                    .append('\n');
        }
        return lines.isEmpty() ? null : lines.toString();
    }
}
