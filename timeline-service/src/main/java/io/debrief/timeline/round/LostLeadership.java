package io.debrief.timeline.round;

/** Another replica wrote a round meanwhile: what this one has in memory is of yesterday. */
final class LostLeadership extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLeadership(long round) {
        super("round " + round + " was not the newest");
    }
}
