package io.debrief.standalone.cli;

import io.debrief.standalone.http.Directory;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.identity.file.PeopleFile;
import io.debrief.standalone.identity.file.WhoIsWho;
import io.debrief.standalone.stack.Service;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file of people into the directory: who is who in Slack, GitHub, PagerDuty, Jira and by e-mail. */
@Command(
        name = "import",
        description = "take people from a CSV, YAML or JSON file into the directory; they get no password by that")
final class PeopleImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "columns: name, email, id, teams, roles; any other is a system's id")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var people = new People(data.installed());
        var outcome = outcome(people);
        if (!outcome.problems().isEmpty()) {
            outcome.problems().forEach(spec.commandLine().getErr()::println);
            throw new Refused(
                    "Nothing was taken: " + outcome.problems().size() + " of the file's people make no sense.");
        }
        people.learn(outcome.people());
        var running = data.running();
        if (running.isPresent()) {
            new Directory(data.folder(), running.get().url(Service.TIMELINE)).introduce(outcome.people());
        }
        for (var person : outcome.people()) {
            spec.commandLine().getOut().printf("%-14s %-22s %s%n", person.id(), person.name(), person.ids());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d new or changed%s%n",
                        outcome.people().size(),
                        running.isPresent() ? "" : "; the services learn of them at the next ./debrief up");
        return 0;
    }

    private WhoIsWho.Outcome outcome(People people) throws IOException {
        try {
            return WhoIsWho.of(people.directory(), PeopleFile.read(file));
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file " + file + ".");
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }
}
