package io.debrief.platform.streams.database;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Tells trouble that passes from a refusal and from a bug. */
public final class DatabaseTrouble {

    /** Classes of SQLSTATE that pass by themselves: connection, resources, operator, rollback, read-only. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "40", "25");

    /** Classes of SQLSTATE that say the data is wrong: data exception, constraint, program limit. */
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    private DatabaseTrouble() {}

    /** How deep a chain of causes is followed; some of them are circles. */
    private static final int DEEPEST = 20;

    /** Whether waiting may help: the database or the broker is away or busy. */
    public static boolean passing(Throwable failure) {
        return causes(failure)
                .map(DatabaseTrouble::passes)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    /** Whether the database refused the data itself. */
    public static boolean refused(Throwable failure) {
        return causes(failure)
                .map(DatabaseTrouble::state)
                .flatMap(Optional::stream)
                .findFirst()
                .map(REFUSED::contains)
                .orElse(false);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static Optional<Boolean> passes(Throwable cause) {
        if (cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof RetriableException
                || saysClosed(cause)) {
            return Optional.of(true);
        }
        return state(cause).map(PASSING::contains);
    }

    /** The first two characters of the SQLSTATE, which the driver or Hibernate reports. */
    private static Optional<String> state(Throwable cause) {
        var state = cause instanceof PgException pg
                ? pg.getSqlState()
                : cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null || state.length() < 2 ? Optional.empty() : Optional.of(state.substring(0, 2));
    }

    private static boolean saysClosed(Throwable cause) {
        var name = cause.getClass().getName();
        var message = String.valueOf(cause.getMessage());
        return name.equals("io.vertx.core.http.ConnectionClosedException")
                || name.equals("io.vertx.sqlclient.ClosedConnectionException")
                || (name.startsWith("io.vertx.core.impl.NoStackTrace")
                        && (message.contains("Timeout") || message.contains("closed") || message.contains("Pool")));
    }
}
