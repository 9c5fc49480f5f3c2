package io.debrief.ingest.delivery;

import io.debrief.ingest.publishing.InFlight;
import io.debrief.ingest.signature.Proof;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletionStage;

/**
 * One request's body as it arrives: every byte is proven, none are kept of a body that cannot be authentic and no more
 * than the source may send, and none are waited for beyond the point where nobody could be telling the truth any more.
 */
final class BodyIntake {

    /** Beyond so many bytes a body is not even proven. */
    static final long HOPELESS = 32L * 1024 * 1024;

    private final Proof proof;
    private final int most;
    private final InFlight held;
    private Buffer kept = Buffer.buffer();
    private long size;
    private State state;

    /** How far it came. */
    enum State {
        /** All bytes so far are kept. */
        READING,
        /** It is certain already that it is not authentic; nothing is kept. */
        FUTILE,
        /** It is larger than its source may send; nothing is kept, the rest is still proven. */
        TOO_LARGE,
        /** It is larger than anybody may send; reading on is pointless. */
        HOPELESS,
        /** Other bodies take all the room there is. */
        NO_ROOM,
        /** It takes too long to arrive. */
        SLOW;

        /** Whether there is no point in reading on. */
        boolean hopeless() {
            return this == HOPELESS || this == NO_ROOM || this == SLOW;
        }
    }

    BodyIntake(Proof proof, int most, InFlight held) {
        this.proof = proof;
        this.most = most;
        this.held = held;
        this.state = proof.futile() ? State.FUTILE : State.READING;
    }

    State take(Buffer part) {
        size += part.length();
        if (state.hopeless()) {
            return state;
        }
        proof.update(part.getBytes());
        if (size > HOPELESS) {
            return end(State.HOPELESS);
        }
        if (state == State.READING && size > most) {
            return end(State.TOO_LARGE);
        }
        if (state == State.READING && !held.enter(part.length())) {
            return end(State.NO_ROOM);
        }
        if (state == State.READING) {
            kept.appendBuffer(part);
        }
        return state;
    }

    /** Takes no more of it. */
    State stop() {
        return end(State.SLOW);
    }

    State state() {
        return state;
    }

    /** What was proven of the body; called once, when it is complete. */
    CompletionStage<Proof.Verdict> verdict(byte[] body) {
        return proof.verdict(body);
    }

    long size() {
        return size;
    }

    byte[] body() {
        return kept.getBytes();
    }

    /** Gives the room back; may be called more than once. */
    void release() {
        held.leave(kept.length());
        kept = Buffer.buffer();
    }

    private State end(State how) {
        release();
        state = how;
        return how;
    }
}
