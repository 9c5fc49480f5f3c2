package io.debrief.standalone.cli;

import io.debrief.standalone.part.Quiet;
import io.debrief.standalone.stack.CannotStart;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands behind the script. */
@Command(
        name = "debrief",
        description = "Debrief: post-mortems your team actually wrote.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            PeopleCommand.class,
            ImportFolderCommand.class,
            SourcesCommand.class,
            RebuildCommand.class,
            ImportCommand.class,
            PrepareCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        Quiet.clients();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    command.getErr().println(words(exception));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String words(Exception exception) {
        if (exception instanceof CannotStart || exception instanceof Refused) {
            return String.valueOf(exception.getMessage());
        }
        var at = Arrays.stream(exception.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.debrief"))
                .findFirst()
                .map(frame -> " (at " + frame + ")")
                .orElse("");
        return "That went wrong: " + exception + at
                + (exception.getCause() == null ? "" : "\n  because of " + exception.getCause());
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Debrief 0.1.0"};
        }
    }
}
