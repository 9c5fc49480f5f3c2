package io.debrief.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a database server that a killed process left on a data folder. */
final class LeftServer {

    private static final long PATIENCE_SECONDS = 10;

    private LeftServer() {}

    static void end(Path folder) throws IOException {
        var left = on(folder);
        if (left.isPresent()) {
            end(left.get());
        }
    }

    /** The server that runs on a data folder. */
    static Optional<ProcessHandle> on(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        // After a reboot the number may be another program's.
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // Clients keep it waiting; what it has committed survives.
            server.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for the server left behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ending the server left behind", e);
        }
    }
}
