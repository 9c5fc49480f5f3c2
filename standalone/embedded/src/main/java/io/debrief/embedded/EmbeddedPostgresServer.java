package io.debrief.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server beside this process, on loopback, with durable commits. */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final @Nullable Path folder;

    private EmbeddedPostgresServer(EmbeddedPostgres server, @Nullable Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts a server.
     *
     * @param folder its data folder, kept; null for one that is removed at the end
     * @param port the port to listen on, 0 for any free one
     * @throws IOException when the server does not start
     */
    public static EmbeddedPostgresServer start(@Nullable Path folder, int port) throws IOException {
        if (folder != null) {
            LeftServer.end(folder.resolve("data"));
        }
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library turns durability off, since it was made for tests; what is acknowledged must last.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "150")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port == 0 ? FreePort.find() : port);
        if (folder != null) {
            builder.setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                    .setCleanDataDirectory(false);
        }
        return new EmbeddedPostgresServer(builder.start(), folder);
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** JDBC address of a database, as the administrator. */
    public String jdbcUrl(String database) {
        return Databases.local(port(), database);
    }

    /**
     * Runs a task once the server has ended, for whatever reason.
     *
     * @throws IOException when the server already ended, or its folder is not kept
     */
    public void onExit(Runnable task) throws IOException {
        var process = folder == null ? Optional.<ProcessHandle>empty() : LeftServer.on(folder.resolve("data"));
        var unused = process.orElseThrow(() -> new IOException("no server runs on " + folder))
                .onExit()
                .thenRun(task);
    }

    /** Stops the server. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
