package io.debrief.timeline.round;

import io.debrief.platform.streams.database.CallersContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Work that takes milliseconds: done on a worker thread, answered on the caller's context. No session may be open. */
final class Computing {

    private Computing() {}

    static <T> Uni<T> off(Supplier<T> work) {
        var context = CallersContext.executor();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(context);
    }
}
