package io.debrief.standalone.part;

import io.debrief.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Path;

/** The process that holds the embedded database server, and ends with it. */
public final class PostgresPart {

    private PostgresPart() {}

    /**
     * Runs the server until the process is told to end.
     *
     * @param args the data folder and the port
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Quiet.logs();
        var server = EmbeddedPostgresServer.start(Path.of(args[0]), Integer.parseInt(args[1]));
        server.onExit(() -> {
            if (!Ending.asked()) {
                System.err.println("the database server ended by itself");
                Runtime.getRuntime().halt(1);
            }
        });
        try (server) {
            Ending.await();
        }
        Ending.confirm();
    }
}
