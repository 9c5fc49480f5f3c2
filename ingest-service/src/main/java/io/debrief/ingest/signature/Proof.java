package io.debrief.ingest.signature;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The check of one delivery, fed with the raw body as it arrives, so that a body too large to keep can still be told
 * from a forged one.
 */
public interface Proof {

    /** Takes the next bytes of the body. */
    void update(byte[] bytes);

    /** Whether it is certain already that the delivery is not authentic, so that its body need not be kept. */
    boolean futile();

    /**
     * What was proven; called once, after the last byte.
     *
     * @param body the whole body, empty where it was too large to keep
     * @return fails with {@link Certificates.AwayException} when that cannot be told now
     */
    CompletionStage<Verdict> verdict(byte[] body);

    /** A proof that was decided before the body came. */
    static Proof decided(Verdict verdict) {
        return new Proof() {
            @Override
            public void update(byte[] bytes) {
                // nothing in the body matters any more
            }

            @Override
            public boolean futile() {
                return !verdict.authentic();
            }

            @Override
            public CompletionStage<Verdict> verdict(byte[] body) {
                return CompletableFuture.completedFuture(verdict);
            }
        };
    }

    /** The outcome of a check. */
    enum Verdict {
        /** A signature over the body was right. */
        VERIFIED,
        /** The shared secret came along. */
        TOKEN,
        /** There was no signature, or none of a version that is known. */
        MISSING,
        /** The signature was made too long ago, or its time is ahead of ours. */
        STALE,
        /** The signature or secret was wrong. */
        WRONG;

        /** Whether the delivery is authentic. */
        public boolean authentic() {
            return this == VERIFIED || this == TOKEN;
        }
    }
}
