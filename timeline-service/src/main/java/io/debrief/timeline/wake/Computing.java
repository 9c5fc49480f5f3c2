package io.debrief.timeline.wake;

import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Work that takes milliseconds: done on a worker thread, answered on the caller's context. No session may be open. */
public final class Computing {

    private Computing() {}

    /** Does work on a worker thread. */
    public static <T> Uni<T> off(Supplier<T> work) {
        var context = CallersContext.executor();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(context);
    }
}
