package io.debrief.timeline.wake;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts work nobody asked for by a request: on a context of its own, which its sessions need. */
public final class OwnContext {

    private OwnContext() {}

    /** Runs work on a new context; its answer or failure comes there. May be called on any thread. */
    public static <T> void run(Vertx vertx, Supplier<Uni<T>> work, Consumer<T> done, Consumer<Throwable> failed) {
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            try {
                work.get().subscribe().with(done, failed);
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        });
    }
}
