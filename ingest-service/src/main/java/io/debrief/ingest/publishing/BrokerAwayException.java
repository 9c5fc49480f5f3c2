package io.debrief.ingest.publishing;

import org.jspecify.annotations.Nullable;

/** The broker did not acknowledge in time, or too much waits for it already: whoever sent this should send it again. */
public final class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The failure itself, or one that says it made publishing impossible. */
    public static BrokerAwayException of(Throwable failure) {
        return failure instanceof BrokerAwayException away
                ? away
                : new BrokerAwayException("publishing did not succeed", failure);
    }
}
