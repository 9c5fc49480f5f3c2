package io.debrief.platform.streams.database;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings the answer of another thread back to the Vert.x context that asked; a session lives on one context only. */
public final class CallersContext {

    private CallersContext() {}

    /**
     * An executor that runs on the context the caller is on now.
     *
     * @throws IllegalStateException when the caller is on none
     */
    public static Executor executor() {
        var context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("this needs a Vert.x context");
        }
        return task -> context.runOnContext(ignored -> task.run());
    }
}
