package io.debrief.standalone.stack;

import java.time.Duration;
import java.util.List;

/** What the person at the terminal hears of the stack. */
public interface Notices {

    /** Something begins. */
    void step(String what);

    /**
     * A process ended that should not have.
     *
     * @param name the process
     * @param exitCode its exit code; 128 + n for signal n
     * @param lastLines its last log lines
     * @param restartIn when it is started again
     */
    void died(String name, int exitCode, List<String> lastLines, Duration restartIn);

    /** Something to know that is no step. */
    void warn(String what);
}
