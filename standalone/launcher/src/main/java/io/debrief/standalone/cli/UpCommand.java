package io.debrief.standalone.cli;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.http.Directory;
import io.debrief.standalone.identity.People;
import io.debrief.standalone.part.Ending;
import io.debrief.standalone.stack.Installation;
import io.debrief.standalone.stack.Service;
import io.debrief.standalone.stack.Stack;
import io.debrief.standalone.stack.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the stack on lasting data and stays until it is told to end. */
@Command(name = "up", description = "start the stack on lasting data; Ctrl+C or ./debrief down ends it")
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final StackOptions options = new StackOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Ending.listen();
        var folder = data.folder().create();
        var settings = options.settings(folder, false, Map.of());
        out.println("Starting Debrief on " + folder.root());
        try (var stack = Stack.start(settings, new TerminalNotices(out), Ending::asked)) {
            boolean first = Installation.firstPerson(folder);
            if (settings.services().contains(Service.TIMELINE)) {
                new Directory(settings).introduce(new People(folder).directory());
            }
            greet(out, stack, first);
            Ending.await();
            out.println("Stopping: services finish what they have, then the database and the broker.");
        }
        out.println("Stopped. Nothing is left running.");
        return 0;
    }

    private static void greet(PrintWriter out, Stack stack, boolean first) throws IOException {
        var settings = stack.settings();
        var data = settings.data();
        out.println();
        out.println("  The page      " + settings.pageUrl());
        out.println("  Webhooks to   " + settings.senderUrl() + "/v1/sources/…  (./debrief sources shows how)");
        out.println("  Kafka         " + stack.bootstrapServers());
        out.println("  Logs          " + data.logs());
        people(out, data, first);
        exposed(out, settings);
        out.println();
        out.println("Ctrl+C or ./debrief down ends it.");
        out.flush();
    }

    private static void people(PrintWriter out, DataFolder data, boolean first) throws IOException {
        for (var login : new People(data).logins()) {
            out.println("  Person        " + login.person() + "  " + login.name() + "  " + login.roles());
        }
        if (first) {
            out.println("  First login   "
                    + Files.readString(data.initialPasswords()).strip());
            out.println("                shown once; also in " + data.initialPasswords() + " until you delete it");
        }
        out.println("  Passwords     as hashes in " + data.logins() + "; new people: ./debrief people add NAME");
    }

    private static void exposed(PrintWriter out, StackSettings settings) {
        if (!settings.bind().equals(StackSettings.LOOPBACK)) {
            out.println("! " + settings.bind() + " is reachable by others, and this speaks plain HTTP:"
                    + " put a proxy with TLS in front and give its address with --public-url.");
        }
    }
}
