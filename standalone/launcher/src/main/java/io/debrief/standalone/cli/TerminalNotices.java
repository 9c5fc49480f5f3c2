package io.debrief.standalone.cli;

import io.debrief.standalone.stack.Notices;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Tells the person at the terminal what the stack does. */
final class TerminalNotices implements Notices {

    private final PrintWriter out;
    private final long began = System.nanoTime();

    TerminalNotices(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void step(String what) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        out.printf("  %5.1f s  %s%n", seconds, what);
        out.flush();
    }

    @Override
    public synchronized void died(String name, int exitCode, List<String> lastLines, Duration restartIn) {
        out.printf("! %s ended by itself (exit code %d). Its last lines:%n", name, exitCode);
        lastLines.forEach(line -> out.println("    " + line));
        out.printf("  It is started again in %d s.%n", restartIn.toSeconds());
        out.flush();
    }

    @Override
    public synchronized void warn(String what) {
        out.println("! " + what);
        out.flush();
    }
}
