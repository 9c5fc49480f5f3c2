package io.debrief.standalone.backfill;

import java.io.PrintWriter;
import java.time.Duration;

/** One line that replaces itself on a terminal; elsewhere a line every few seconds. */
final class Ticker {

    private static final String CLEAR = "\r\033[2K";
    private static final long NOT_YET = Long.MIN_VALUE;

    private final PrintWriter out;
    private final boolean terminal;
    private final Duration every;
    private long shown = NOT_YET;
    private boolean open;

    /**
     * A ticker.
     *
     * @param every how often it shows something; else it keeps still
     */
    Ticker(PrintWriter out, boolean terminal, Duration every) {
        this.out = out;
        this.terminal = terminal;
        this.every = every;
    }

    /** Shows how far it is, unless it just did. */
    void tick(String text) {
        long now = System.nanoTime();
        if (shown != NOT_YET && now - shown < every.toNanos()) {
            return;
        }
        shown = now;
        if (terminal) {
            out.print(CLEAR + text);
            open = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Says something that stays. */
    void say(String text) {
        if (open) {
            out.print(CLEAR);
            open = false;
        }
        out.println(text);
        out.flush();
        shown = NOT_YET;
    }
}
