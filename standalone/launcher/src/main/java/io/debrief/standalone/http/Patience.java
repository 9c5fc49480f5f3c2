package io.debrief.standalone.http;

import java.io.IOException;
import java.time.Duration;

/** Waits for what happens by itself. */
public final class Patience {

    private static final long PAUSE_MILLIS = 250;

    private Patience() {}

    /** A question asked again and again. */
    public interface Question {

        /** Whether it has happened. */
        boolean answered() throws IOException, InterruptedException;
    }

    /** Whether it happened in time. */
    public static boolean until(Duration limit, Question question) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!question.answered()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
