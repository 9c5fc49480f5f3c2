package io.debrief.standalone.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks for a secret: at the terminal without echo, else in the first line of standard input. */
final class SecretInput {

    private static final File TERMINAL = new File("/dev/tty");

    private SecretInput() {}

    static String ask(String prompt) throws IOException {
        // Told by the script: Java itself knows a terminal only when the output is one too, and tokens are piped.
        boolean terminal = Boolean.getBoolean("debrief.terminal");
        if (!terminal) {
            return require(firstLine());
        }
        System.err.print(prompt);
        echo("-echo");
        try {
            return require(firstLine());
        } finally {
            echo("echo");
            System.err.println();
        }
    }

    private static @Nullable String firstLine() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }

    private static void echo(String mode) throws IOException {
        try {
            new ProcessBuilder("stty", mode)
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String require(@Nullable String line) {
        if (line == null || line.isEmpty()) {
            throw new Refused("No password was given: type it, or send it as the first line of standard input.");
        }
        return line;
    }
}
