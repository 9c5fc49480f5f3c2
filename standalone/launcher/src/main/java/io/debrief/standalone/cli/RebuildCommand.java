package io.debrief.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.standalone.http.Api;
import io.debrief.standalone.http.Directory;
import io.debrief.standalone.stack.Service;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Computes all timelines again from the archive of signals, and compares the digests. */
@Command(name = "rebuild", description = "compute all timelines again from the signal archive; digests must not change")
final class RebuildCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = data.running()
                .orElseThrow(
                        () -> new Refused("Nothing runs on " + data.folder().root() + ": ./debrief up first."));
        var api = new Api(stack.url(Service.TIMELINE), Directory.machine(data.folder(), List.of("timeline:rebuild")));
        var answer = api.post("/v1/rebuilds", null).expect(200, 201, 202).json();
        int changed = 0;
        for (var incident : answer.path("incidents")) {
            changed += print(incident) ? 1 : 0;
        }
        spec.commandLine()
                .getOut()
                .println(answer.path("incidents").size() + " timelines computed again, " + changed + " changed");
        return changed == 0 ? 0 : 1;
    }

    private boolean print(JsonNode incident) {
        var before = incident.path("before").asText();
        var after = incident.path("after").asText();
        boolean changed = !before.equals(after);
        spec.commandLine()
                .getOut()
                .printf(
                        "  %-10s %s  ->  %s%s%n",
                        incident.path("id").asText(), before, after, changed ? "  CHANGED" : "");
        return changed;
    }
}
