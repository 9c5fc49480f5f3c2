package io.debrief.ingest.signature;

/**
 * A scheme cannot work with the secrets or settings it was given; the message completes the sentence
 * "source NAME …" and holds no secret.
 */
public final class BadSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSecretException(String message) {
        super(message);
    }
}
