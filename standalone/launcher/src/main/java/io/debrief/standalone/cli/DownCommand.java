package io.debrief.standalone.cli;

import io.debrief.standalone.data.FolderLock;
import io.debrief.standalone.stack.Orphans;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the stack that runs on a folder. */
@Command(name = "down", description = "stop the stack")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var out = spec.commandLine().getOut();
        var folder = data.folder();
        if (!Files.exists(folder.root())) {
            out.println("Nothing runs on " + folder.root() + ".");
            return 0;
        }
        var launcher = data.running().flatMap(stack -> ProcessHandle.of(stack.pid()));
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new Refused("Process " + launcher.get().pid() + " has not ended within " + PATIENCE.toSeconds()
                        + " s; its logs are in " + folder.logs());
            }
            out.println("Stopped.");
            return 0;
        }
        return endOrphans();
    }

    private int endOrphans() throws IOException {
        var out = spec.commandLine().getOut();
        var folder = data.folder();
        try (var lock = FolderLock.take(folder)
                .orElseThrow(() -> new Refused("A stack is just being started on " + folder.root()
                        + " by another process: end that one with Ctrl+C or wait."))) {
            int left = Orphans.end(folder);
            out.println(
                    left == 0
                            ? "Nothing runs on " + folder.root() + "."
                            : "Ended " + left + " processes that a killed launcher had left behind.");
            return 0;
        }
    }
}
