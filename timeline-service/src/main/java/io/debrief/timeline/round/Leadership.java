package io.debrief.timeline.round;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Who projects: one replica, for as long as the connection lives on which it holds an advisory lock. */
@ApplicationScoped
class Leadership {

    private static final long LOCK = "projector:timeline-service".hashCode();

    private final Pool pool;
    private volatile @Nullable SqlConnection held;

    Leadership(Pool pool) {
        this.pool = pool;
    }

    void stop(@Observes ShutdownEvent event) {
        var open = held;
        if (open != null) {
            held = null;
            open.closeAndForget();
        }
    }

    boolean isHeld() {
        return held != null;
    }

    /** Tries to become the leader; whether this replica is it now. */
    Uni<Boolean> seek() {
        return held != null ? Uni.createFrom().item(true) : pool.getConnection().chain(open -> seek(open));
    }

    private Uni<Boolean> seek(SqlConnection open) {
        return open.preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(mine -> mine
                        ? Uni.createFrom().item(true).invoke(() -> take(open))
                        : open.close().replaceWith(false))
                .onFailure()
                .call(open::close);
    }

    private void take(SqlConnection open) {
        open.closeHandler(() -> {
            Log.warn("The leader's connection closed");
            held = null;
        });
        held = open;
        Log.info("This replica projects from now on");
    }
}
