package io.debrief.standalone.cli;

import io.debrief.standalone.http.Api;
import io.debrief.standalone.http.Directory;
import io.debrief.standalone.http.UnexpectedAnswer;
import io.debrief.standalone.source.SourceLines;
import io.debrief.standalone.stack.Lag;
import io.debrief.standalone.stack.Readiness;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.StackFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs where, and how it is. Exit code 0 where all is ready, 1 where something is not, 3 where nothing runs. */
@Command(name = "status", description = "say what runs where, and how it is")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var running = data.running();
        if (running.isEmpty()) {
            out.println("Nothing runs on " + data.folder().root() + ".");
            return NOT_RUNNING;
        }
        boolean ready = print(out, running.get());
        sources(out, running.get());
        return ready ? 0 : 1;
    }

    /** Whoever can read the folder is an administrator, so no password is asked. */
    private void sources(PrintWriter out, StackFile stack) throws InterruptedException {
        try {
            var api = new Api(stack.url(Service.INGEST), Directory.machine(data.folder(), List.of()));
            var lines = SourceLines.of(api.get("/v1/sources").expect(200).json(), Instant.now());
            if (!lines.isEmpty()) {
                out.println("Sources:");
                lines.forEach(line -> out.println("  " + line));
            }
        } catch (IOException | UnexpectedAnswer e) {
            out.println("How sources are doing cannot be said: " + e.getMessage());
        }
    }

    private static boolean print(PrintWriter out, StackFile stack) throws InterruptedException {
        var readiness = new Readiness();
        boolean all = true;
        out.println("Running since " + stack.startedAt() + " as process " + stack.pid());
        for (var service : Service.values()) {
            boolean ready = readiness.service(stack.url(service));
            all &= ready;
            out.printf("  %-17s %-28s %s%n", service.module(), stack.url(service), ready ? "ready" : "NOT READY");
        }
        out.printf("  %-17s %s%n", "kafka", stack.kafka());
        out.printf("  %-17s %s%n", "postgres", stack.postgres());
        for (var group : Lag.byGroup(stack.kafka()).entrySet()) {
            out.printf("  %-17s %d records behind%n", group.getKey(), group.getValue());
        }
        out.println("  The page is " + stack.page());
        return all;
    }
}
