package io.debrief.platform.paging;

import io.debrief.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque cursors: the sort key of the last item seen. */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    /** A cursor after an item with this sort key. */
    public static String of(Object... key) {
        var joined = new StringBuilder();
        for (var part : key) {
            if (!joined.isEmpty()) {
                joined.append(SEPARATOR);
            }
            joined.append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key of a cursor.
     *
     * @param cursor null for the first page
     * @param parts how many parts the key has
     * @return the parts, empty for the first page
     * @throws Problem 400 when it is not a cursor of this list
     */
    public static List<String> read(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = new ArrayList<String>();
            int from = 0;
            for (int at = joined.indexOf(SEPARATOR); at >= 0; at = joined.indexOf(SEPARATOR, from)) {
                key.add(joined.substring(from, at));
                from = at + 1;
            }
            key.add(joined.substring(from));
            if (key.size() == parts) {
                return List.copyOf(key);
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        throw Problem.invalid("cursor", "is not a cursor of this list");
    }

    /**
     * The size of a page.
     *
     * @param limit what was asked for, null for the default of 50
     * @throws Problem 400 when it is not between 1 and {@value Page#MAX}
     */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return 50;
        }
        if (limit < 1 || limit > Page.MAX) {
            throw Problem.invalid("limit", "must be between 1 and " + Page.MAX);
        }
        return limit;
    }
}
