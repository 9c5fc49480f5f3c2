package io.debrief.ingest.signature;

/**
 * The check of one delivery's signature, fed with the raw body as it arrives, so that a body too large to keep can
 * still be told from a forged one.
 */
public interface Proof {

    /** Takes the next bytes of the body. */
    void update(byte[] bytes);

    /** What was proven; called once, after the last byte. */
    Verdict verdict();

    /** The outcome of a check. */
    enum Verdict {
        /** A signature over the body was right. */
        VERIFIED,
        /** The shared secret came along. */
        TOKEN,
        /** There was no signature. */
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
