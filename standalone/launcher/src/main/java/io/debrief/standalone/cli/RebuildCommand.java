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

    private static final long PAUSE_MILLIS = 500;

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
        var rebuild = api.post("/v1/rebuilds", null).expect(200, 201, 202).json();
        while (rebuild.path("state").asText().equals("asked")) {
            Thread.sleep(PAUSE_MILLIS);
            rebuild = api.get("/v1/rebuilds/" + rebuild.path("id").asText())
                    .expect(200)
                    .json();
        }
        if (!rebuild.path("state").asText().equals("done")) {
            throw new Refused("The rebuild " + rebuild.path("state").asText() + "; see the timeline service's log.");
        }
        return told(rebuild.path("result"));
    }

    private int told(JsonNode result) {
        int changed = 0;
        for (var incident : result.path("incidents")) {
            changed += print(incident) ? 1 : 0;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d signals, %d rulings, %d timelines computed again, %d changed%n",
                        result.path("signals").asInt(),
                        result.path("rulings").asInt(),
                        result.path("incidents").size(),
                        changed);
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
