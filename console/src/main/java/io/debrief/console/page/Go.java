package io.debrief.console.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers that lead on, so that reloading never sends a form twice. */
public final class Go {

    private Go() {}

    /** To a place of ours. */
    public static Response to(String path) {
        // Relative, as it is: what people typed to come here may differ from what this process is told.
        return Response.status(303).header(HttpHeaders.LOCATION, path).build();
    }

    /** To a place of ours, where one line says what was done. */
    public static Response to(String path, String said, @Nullable String anchor) {
        var join = path.contains("?") ? "&" : "?";
        return to(path + join + "said=" + said + (anchor == null ? "" : "#" + anchor));
    }
}
