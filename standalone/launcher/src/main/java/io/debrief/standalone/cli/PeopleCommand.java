package io.debrief.standalone.cli;

import io.debrief.standalone.http.Directory;
import io.debrief.standalone.identity.DirectoryEntry;
import io.debrief.standalone.identity.Passwords;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.stack.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the people who log in, or adds one. */
@Command(
        name = "people",
        description = "list the people who log in, or add one: people add \"Kat Osei\" --id slack=U061",
        subcommands = {PeopleCommand.Add.class, PeopleImportCommand.class})
final class PeopleCommand implements Callable<Integer> {

    private static final Set<String> ROLES = Set.of("viewer", "responder", "facilitator", "admin");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        for (var person : new People(data.installed()).directory()) {
            spec.commandLine()
                    .getOut()
                    .printf("%-14s %-22s %s %s%n", person.id(), person.name(), person.roles(), person.ids());
        }
        return 0;
    }

    /** Adds a person, or changes the one with the same id. */
    @Command(
            name = "add",
            description = "add a person; prints a generated password, or reads one with --password-stdin")
    static final class Add implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private final DataOption data = new DataOption();

        @Parameters(paramLabel = "NAME", description = "their full name")
        String name = "";

        @Option(names = "--person", paramLabel = "ID", description = "their id (default: p_ and the first name)")
        @Nullable
        String id;

        @Option(names = "--email", paramLabel = "ADDRESS")
        @Nullable
        String email;

        @Option(names = "--id", paramLabel = "SYSTEM=ID", description = "their id in slack, github, pagerduty")
        Map<String, String> ids = Map.of();

        @Option(names = "--team", paramLabel = "TEAM")
        List<String> teams = List.of();

        @Option(
                names = {"--role", "--roles"},
                split = ",",
                paramLabel = "ROLE",
                description = "viewer, responder, facilitator, admin (default: the first three)")
        List<String> roles = People.FLAT;

        @Option(names = "--password-stdin", description = "read the password from the first line of standard input")
        boolean passwordFromInput;

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (!ROLES.containsAll(roles)) {
                throw new Refused(
                        "Roles are " + new ArrayList<>(ROLES).stream().sorted().toList() + ".");
            }
            var people = new People(data.installed());
            var person = new DirectoryEntry(
                    id == null ? People.idOf(name) : id, name, email, Map.copyOf(ids), teams, roles, false);
            if (id == null && people.find(person.id()).isPresent()) {
                throw new Refused(person.id() + " is taken: give another id with --person.");
            }
            var password = passwordFromInput ? SecretInput.ask("Password: ") : Passwords.generate();
            people.put(person, password);
            introduce(person);
            spec.commandLine().getOut().println(person.id() + (passwordFromInput ? "" : " " + password));
            return 0;
        }

        private void introduce(DirectoryEntry person) throws IOException, InterruptedException {
            var running = data.running();
            if (running.isPresent()) {
                new Directory(data.folder(), running.get().url(Service.TIMELINE)).introduce(List.of(person));
            }
        }
    }
}
