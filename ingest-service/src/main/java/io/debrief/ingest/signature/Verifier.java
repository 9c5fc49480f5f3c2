package io.debrief.ingest.signature;

/** A scheme with one source's secrets and settings; holds no state of any delivery. */
@FunctionalInterface
public interface Verifier {

    /** Begins the check of one delivery. */
    Proof begin(Attempt attempt);
}
