package io.debrief.standalone.cli;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.demo.Demo;
import io.debrief.standalone.part.Ending;
import io.debrief.standalone.stack.Stack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays one incident through a stack on a fresh folder, which is removed at the end. */
@Command(name = "demo", description = "play one incident through the real stack and show what comes out")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(names = "--once", description = "stop after printing; exit code 0 only if everything arrived")
    boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Ending.listen();
        var data = new DataFolder(Files.createTempDirectory("debrief-demo-"));
        int exit = 1;
        try {
            exit = run(out, data);
        } finally {
            if (exit != 0) {
                keepLogs(out, data);
            }
            remove(data.root());
        }
        return exit;
    }

    private int run(PrintWriter out, DataFolder data) throws IOException, InterruptedException {
        out.println("Starting Debrief on a fresh folder: Kafka, PostgreSQL and five services.");
        out.flush();
        var passwords = Demo.people(data.create());
        var settings = options.settings(data, true, Demo.haste());
        List<String> failed;
        try (var stack = Stack.start(settings, new TerminalNotices(out), Ending::asked)) {
            failed = Demo.play(stack, out, Boolean.getBoolean("debrief.terminal.out"));
            out.println();
            out.println(
                    failed.isEmpty()
                            ? "Everything arrived."
                            : "NOT everything went as it must:\n  " + String.join("\n  ", failed));
            logins(out, settings.pageUrl(), passwords);
            if (!once) {
                out.println("It stays up until Ctrl+C; then it and its data are gone.");
                out.flush();
                Ending.await();
            }
        }
        return failed.isEmpty() ? 0 : 1;
    }

    private static void logins(PrintWriter out, String page, Map<String, String> passwords) {
        out.println();
        out.println("The page is " + page + ", for these people of the demo:");
        passwords.forEach((person, password) -> out.printf("  %-20s %s%n", person, password));
        out.flush();
    }

    /** What was logged is worth keeping when something went wrong. */
    private static void keepLogs(PrintWriter out, DataFolder data) throws IOException {
        var kept = DataOption.root().resolve("target/demo-logs");
        if (Files.exists(kept)) {
            remove(kept);
        }
        Files.createDirectories(kept);
        try (var logs = Files.list(data.logs())) {
            for (var log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()));
            }
        }
        out.println("The logs of this run are in " + kept);
        out.flush();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
