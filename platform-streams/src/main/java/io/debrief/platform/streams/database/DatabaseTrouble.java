package io.debrief.platform.streams.database;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells trouble that passes from a refusal and from a bug. */
public final class DatabaseTrouble {

    /** Classes of SQLSTATE that pass by themselves: connection, resources, operator, rollback, read-only. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40", "25");

    /** Classes of SQLSTATE that say the data is wrong: data exception, constraint, program limit. */
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    private DatabaseTrouble() {}

    /** Whether waiting may help: the database or the broker is away or busy. */
    public static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException pg) {
                return PASSING.contains(stateClass(pg));
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof org.apache.kafka.common.errors.RetriableException
                    || saysClosed(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database refused the data itself. */
    public static boolean refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException pg) {
                return REFUSED.contains(stateClass(pg));
            }
        }
        return false;
    }

    private static boolean saysClosed(Throwable cause) {
        var name = cause.getClass().getName();
        var message = String.valueOf(cause.getMessage());
        return name.equals("io.vertx.core.http.ConnectionClosedException")
                || name.equals("io.vertx.sqlclient.ClosedConnectionException")
                || (name.startsWith("io.vertx.core.impl.NoStackTrace")
                        && (message.contains("Timeout") || message.contains("closed") || message.contains("Pool")));
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static String stateClass(PgException e) {
        var state = e.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
