package io.debrief.standalone.cli;

import io.debrief.standalone.backfill.Backfill;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.http.Directory;
import io.debrief.standalone.stack.Lag;
import io.debrief.standalone.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in what happened before Debrief was connected. */
@Command(
        name = "import",
        description = "bring in what happened before: signals as NDJSON, a Slack export, or what an API listed",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is in",
            "1:it was refused, or failed",
            "2:the command is wrong",
            "3:it is in, but for what could not be read"
        })
final class ImportCommand implements Callable<Integer> {

    private static final String TIMELINE = "timeline-service";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "the file; running the same again goes on where it was")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson, slack-export, alertmanager, pagerduty, opsgenie or incidentio; else the file tells")
    @Nullable
    private String format;

    @Option(names = "--source", paramLabel = "NAME", description = "the source its signals are of")
    @Nullable
    private String source;

    @Option(names = "--team", paramLabel = "ID", description = "the Slack workspace, where the export does not tell it")
    @Nullable
    private String team;

    @Option(names = "--again", description = "read a file anew that was imported already; its signals keep their ids")
    private boolean again;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refused(file + " is no file that can be read.");
        }
        if (data.running().isEmpty()) {
            throw new Refused("Nothing runs on " + data.folder().root() + ": ./debrief up first.");
        }
        var out = spec.commandLine().getOut();
        var request = new Backfill.Request(file, format, source, team, again);
        var exit = new Backfill(
                        this::ingest, request, out, Boolean.getBoolean("debrief.terminal.out"), Backfill.Patience.USUAL)
                .run();
        if (exit != Backfill.FAILED) {
            behind().ifPresent(records -> out.printf(
                    "The timelines have %,d records yet to take up; ./debrief status tells how many.%n", records));
        }
        return exit;
    }

    private Optional<Api> ingest() throws IOException {
        var stack = data.running();
        return stack.isEmpty()
                ? Optional.empty()
                : Optional.of(new Api(
                        stack.get().url(Service.INGEST), Directory.machine(data.folder(), List.of("imports:write"))));
    }

    private Optional<Long> behind() throws IOException, InterruptedException {
        var stack = data.running();
        return stack.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Lag.byGroup(stack.get().kafka()).get(TIMELINE))
                        .filter(records -> records > 0);
    }
}
