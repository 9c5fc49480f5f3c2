package io.debrief.ingest.imports;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Calls of the table from threads that may wait; the table itself is spoken to on the event loop. */
final class OnEventLoop {

    private OnEventLoop() {}

    /** What a call answers. */
    static <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the table of imports did not answer", e);
        }
    }
}
