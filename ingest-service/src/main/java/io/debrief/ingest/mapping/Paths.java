package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paths where nothing else may stand. */
final class Paths {

    private Paths() {}

    /** The path a part holds; complains where it holds none. */
    static @Nullable BodyPath one(Part part, String text) {
        try {
            if (!BodyPath.looksLikeOne(text)) {
                throw new IllegalArgumentException("'" + text + "' is no path: paths begin with $ or /");
            }
            return BodyPath.parse(text);
        } catch (IllegalArgumentException e) {
            part.bad(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The paths of a list, or the only one. */
    static List<BodyPath> all(@Nullable Part part) {
        var paths = new ArrayList<BodyPath>();
        if (part != null) {
            for (var item : part.items()) {
                var path = one(item, item.textOr(""));
                if (path != null) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }
}
