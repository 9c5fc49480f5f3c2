package io.debrief.standalone.cli;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.identity.MachineTokens;
import io.debrief.standalone.identity.Passwords;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.identity.TokenIssuer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a person an hour, or a machine a token; lists and revokes the latter. */
@Command(
        name = "token",
        description = "a person's token for an hour (asks for the password), or a machine's (--service)")
final class TokenCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "a person; the password comes from the terminal or the first line of standard input")
    @Nullable
    String person;

    @Option(names = "--service", paramLabel = "NAME", description = "a machine")
    @Nullable
    String service;

    @Option(names = "--scopes", split = ",", paramLabel = "SCOPE", description = "what the machine may do")
    List<String> scopes = List.of();

    @Option(
            names = "--days",
            defaultValue = "90",
            description = "how long a machine's token lasts (default: ${DEFAULT-VALUE})")
    int days;

    @Option(names = "--revoke", paramLabel = "NAME", description = "take back a machine's tokens, by its name or an id")
    @Nullable
    String revoke;

    @Option(names = "--list", description = "list machine tokens")
    boolean list;

    @Override
    public Integer call() throws IOException {
        var folder = data.installed();
        var machines = new MachineTokens(folder, Clock.systemUTC());
        if (list) {
            return list(machines);
        }
        if (revoke != null) {
            return revoke(machines, revoke);
        }
        if (service != null) {
            print(machines.issue(service, scopes, Duration.ofDays(days)));
            return 0;
        }
        if (person == null) {
            throw new Refused("Whose token? ./debrief token NAME, or --service NAME --scopes a,b, or --list.");
        }
        print(personToken(folder, person));
        return 0;
    }

    /** An hour for a person who knows their password. */
    static String personToken(DataFolder folder, String name) throws IOException {
        var login = new People(folder)
                .find(name)
                .orElseThrow(() -> new Refused("Nobody called " + name + " logs in here: ./debrief people"));
        var password = SecretInput.ask("Password of " + login.name() + ": ");
        if (!Passwords.matches(password, login.passwordHash())) {
            throw new Refused("That is not the password of " + login.name() + ".");
        }
        return TokenIssuer.of(folder).person(login, "pwd");
    }

    private int list(MachineTokens machines) throws IOException {
        for (var token : machines.list()) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s  %-20s until %s  %s%s%n",
                            token.id(),
                            token.name(),
                            token.expiresAt(),
                            token.scopes(),
                            token.revoked() ? "  revoked" : "");
        }
        return 0;
    }

    private int revoke(MachineTokens machines, String nameOrId) throws IOException {
        int revoked = machines.revoke(nameOrId);
        print(
                revoked == 0
                        ? "No token of " + nameOrId + " was left to revoke."
                        : "Revoked " + revoked + (revoked == 1 ? " token." : " tokens."));
        return revoked == 0 ? 1 : 0;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
