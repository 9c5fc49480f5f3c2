package io.debrief.console.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Answers that lead on, so that reloading never sends a form twice. */
public final class Go {

    private Go() {}

    /** To a place of ours. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** To a place of ours, where one line says what was done. */
    public static Response to(String path, String said, @Nullable String anchor) {
        var join = path.contains("?") ? "&" : "?";
        return to(path + join + "said=" + said + (anchor == null ? "" : "#" + anchor));
    }
}
