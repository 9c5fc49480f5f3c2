package io.debrief.standalone.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.data.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a killed launcher left behind: processes that carry this folder's mark. */
public final class Orphans {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private Orphans() {}

    /**
     * Ends them; only to be called by who holds the folder's lock.
     *
     * @return how many there were
     */
    public static int end(DataFolder data) {
        var orphans = marked(data);
        orphans.forEach(ProcessHandle::destroy);
        orphans.forEach(Orphans::await);
        return orphans.size();
    }

    /** Whether a process runs and is the launcher of this folder, rather than another that got its number. */
    public static boolean belongs(long pid, DataFolder data) {
        return FolderLock.held(data)
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** The child processes of a folder's stack, whoever their parent is now. */
    static List<ProcessHandle> marked(DataFolder data) {
        var mark = JavaCommand.mark(data);
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> arguments(process).contains(mark))
                .toList();
    }

    /** A process's arguments; Java's own answer leaves them out where they are longer than a page of memory. */
    static List<String> arguments(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), ISO_8859_1);
            return List.of(line.split("\0", -1));
        } catch (IOException e) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }

    private static void await(ProcessHandle orphan) {
        try {
            orphan.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + orphan.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending what was left behind", e);
        }
    }
}
