package io.debrief.standalone.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started.
 *
 * @param name what people call it
 * @param command program and arguments
 * @param environment added to our own
 */
record ChildCommand(String name, List<String> command, Map<String, String> environment) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /**
     * A command in a session of its own, so that Ctrl+C in the terminal reaches only us and we end the children in
     * order.
     */
    static List<String> ownSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var wrapped = new ArrayList<String>();
        wrapped.add(SETSID.toString());
        wrapped.addAll(command);
        return wrapped;
    }

    Process start() throws java.io.IOException {
        var builder = new ProcessBuilder(ownSession(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }
}
