package io.debrief.timeline.wake;

import io.debrief.timeline.database.Sql;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * News by PostgreSQL's NOTIFY, which is sent when the transaction commits and reaches every replica. A listener is woken
 * once more after the connection was lost, and must not rely on being woken at all.
 */
@ApplicationScoped
public class Bell {

    private static final long AGAIN_MILLIS = 1_000;

    private final Pool pool;
    private final Vertx vertx;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private volatile @Nullable SqlConnection connection;

    Bell(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        var open = connection;
        if (open != null) {
            open.closeAndForget();
        }
    }

    /** Wakes all listeners of these news when the caller's transaction commits. */
    public Uni<Void> ring(News news) {
        return Sql.of("select cast(pg_notify(?1, '') as text)", news.channel())
                .rows()
                .replaceWithVoid();
    }

    /** Calls a listener, on a thread that must not be held, whenever there are news. */
    public void listen(News news, Runnable listener) {
        listeners
                .computeIfAbsent(news.channel(), ignored -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    /** Forgets a listener. */
    public void forget(News news, Runnable listener) {
        listeners.getOrDefault(news.channel(), List.of()).remove(listener);
    }

    private void connect() {
        if (stopped) {
            return;
        }
        pool.getConnection().chain(this::listenOn).subscribe().with(ready -> wakeAll(), this::lost);
    }

    private Uni<Void> listenOn(SqlConnection open) {
        connection = open;
        open.closeHandler(() -> lost(null));
        PgConnection.cast(open).notificationHandler(note -> wake(note.getChannel()));
        var listen = Arrays.stream(News.values())
                .map(news -> "listen " + news.channel())
                .collect(Collectors.joining("; "));
        return open.query(listen).execute().replaceWithVoid();
    }

    private void lost(@Nullable Throwable reason) {
        if (!stopped) {
            Log.warnf("Not listening for news, trying again: %s", reason == null ? "connection closed" : reason);
            vertx.setTimer(AGAIN_MILLIS, ignored -> connect());
        }
    }

    private void wake(String channel) {
        listeners.getOrDefault(channel, List.of()).forEach(Runnable::run);
    }

    private void wakeAll() {
        listeners.keySet().forEach(this::wake);
    }
}
