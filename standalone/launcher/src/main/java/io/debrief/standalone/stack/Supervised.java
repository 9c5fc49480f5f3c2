package io.debrief.standalone.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One child process that is started again whenever it ends by itself. */
final class Supervised {

    private final ChildCommand child;
    private final RotatingLog log;
    private final Backoff backoff;
    private final Notices notices;
    private final ScheduledExecutorService clockwork;
    private @Nullable Process process;
    private Duration waited = Duration.ZERO;
    private long startedNanos;
    private boolean stopping;

    Supervised(
            ChildCommand child, RotatingLog log, Backoff backoff, Notices notices, ScheduledExecutorService clockwork) {
        this.child = child;
        this.log = log;
        this.backoff = backoff;
        this.notices = notices;
        this.clockwork = clockwork;
    }

    String name() {
        return child.name();
    }

    List<String> lastLines() {
        return log.lastLines();
    }

    synchronized void start() throws IOException {
        if (stopping) {
            return;
        }
        var started = child.start();
        process = started;
        startedNanos = System.nanoTime();
        Thread.ofPlatform().daemon().name(child.name() + "-log").start(() -> copyLog(started));
        var unused = started.onExit().thenAcceptAsync(this::ended, clockwork);
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Its process id, 0 where it does not run. */
    synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /** Asks it to end. */
    synchronized void askToStop() {
        stopping = true;
        if (process != null) {
            // Not Process.destroy(): that closes the stream the last log lines come through.
            process.toHandle().destroy();
        }
    }

    /** Waits until it has ended, and ends it by force after the grace. */
    void awaitStop(Duration grace) throws InterruptedException, IOException {
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null && !running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            notices.warn(child.name() + " did not end within " + grace.toSeconds() + " s and was killed");
            running.destroyForcibly().waitFor();
        }
        log.close();
    }

    private synchronized void ended(Process dead) {
        if (stopping || dead != process) {
            return;
        }
        waited = backoff.after(waited, Duration.ofNanos(System.nanoTime() - startedNanos));
        notices.died(child.name(), dead.exitValue(), log.lastLines(), waited);
        var unused = clockwork.schedule(this::startAgain, waited.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startAgain() {
        try {
            start();
        } catch (IOException e) {
            notices.warn("cannot start " + child.name() + " again: " + e.getMessage());
        }
    }

    private void copyLog(Process from) {
        try (var lines = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.line(line);
            }
        } catch (IOException e) {
            // The log was closed at the end, or the disk is full: a process that runs is worth more than its log.
            if (from.isAlive()) {
                notices.warn("the log of " + child.name() + " stops here: " + new UncheckedIOException(e).getMessage());
            }
        }
    }
}
