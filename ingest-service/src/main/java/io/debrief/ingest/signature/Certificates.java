package io.debrief.ingest.signature;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where the certificates are that some senders sign with. */
public interface Certificates {

    /**
     * The certificate at an address and those above it, the signing one first.
     *
     * @return fails with {@link AwayException} when it cannot be had now, and is empty where there is none
     */
    CompletionStage<List<X509Certificate>> at(URI address);

    /** The certificates that chains must end in. */
    Set<X509Certificate> roots();

    /** Nowhere: nothing can be fetched. */
    static Certificates nowhere() {
        return new Certificates() {
            @Override
            public CompletionStage<List<X509Certificate>> at(URI address) {
                return CompletableFuture.failedFuture(new AwayException("no certificates are fetched here", null));
            }

            @Override
            public Set<X509Certificate> roots() {
                return Set.of();
            }
        };
    }

    /** A certificate cannot be had now: the sender should come again. */
    final class AwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** What failed. */
        public AwayException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
