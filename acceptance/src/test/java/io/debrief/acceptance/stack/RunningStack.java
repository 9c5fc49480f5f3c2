package io.debrief.acceptance.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole stack as users start it: the launcher as a process of its own, on a fresh folder and free ports. */
public final class RunningStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Process process;
    private final JsonNode stack;
    private final Tokens tokens;
    private final Map<String, String> secrets;

    private RunningStack(Path data, Process process) throws IOException {
        this.data = data;
        this.process = process;
        this.stack = JSON.readTree(data.resolve("stack.json").toFile());
        this.tokens = new Tokens(data.resolve("keys/signing.pem"));
        this.secrets = secrets(data);
    }

    /** Starts one and waits until it is ready. */
    public static RunningStack start(Map<String, String> environment) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("debrief-acceptance");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Xmx128m",
                "-Ddebrief.root=" + ROOT,
                "-jar",
                ROOT.resolve("standalone/launcher/target/launcher.jar").toString(),
                "up",
                "--data",
                data.toString(),
                "--ports",
                "free"));
        builder.environment().putAll(environment);
        var log = data.resolve("up.log");
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // A test run that is ended early ends its stack too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var deadline = Instant.now().plus(PATIENCE);
        while (!Files.exists(data.resolve("stack.json"))) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("the stack did not start:\n" + Files.readString(log));
            }
        }
        return new RunningStack(data, process);
    }

    /** A service's address: {@code console}, {@code ingest}, {@code timeline}, {@code drafting} or {@code actions}. */
    public String url(String service) {
        return stack.path("services").path(service).asText();
    }

    /** The broker. */
    public String kafka() {
        return stack.path("kafka").asText();
    }

    /** Tokens of this stack. */
    public Tokens tokens() {
        return tokens;
    }

    /** A source's secret. */
    public String secret(String source) {
        return secrets.get(source);
    }

    /** Where its data lies. */
    public Path data() {
        return data;
    }

    /**
     * Adds somebody who may log in, as the operator does.
     *
     * @return their password
     */
    public String person(String id, String name, String slack) throws IOException, InterruptedException {
        var runtime = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var adding = new ProcessBuilder(List.of(
                        runtime,
                        "-Xmx96m",
                        "-Ddebrief.root=" + ROOT,
                        "-cp",
                        ROOT.resolve("standalone/launcher/target/launcher.jar").toString(),
                        "io.debrief.standalone.cli.Main",
                        "people",
                        "add",
                        name,
                        "--person",
                        id,
                        "--id",
                        "slack=" + slack,
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(adding.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (adding.waitFor() != 0 || !said.startsWith(id + " ")) {
            throw new IllegalStateException("could not add " + name + ": " + said);
        }
        return said.substring(id.length() + 1);
    }

    /** Starts a command of the script on this stack's data; what it says goes to {@code command.log} there. */
    public Process command(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Ddebrief.root=" + ROOT,
                "-cp",
                ROOT.resolve("standalone/launcher/target/launcher.jar").toString(),
                "io.debrief.standalone.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        var log = data.resolve("command.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** A connection as the database's administrator. */
    public Connection database() throws SQLException {
        var address = stack.path("postgres").asText().replaceFirst("^postgresql://", "");
        return DriverManager.getConnection("jdbc:postgresql://" + address + "?user=postgres");
    }

    /**
     * Kills a part without warning; the launcher starts it again.
     *
     * @param part a service's module name, or {@code kafka}
     */
    public void kill(String part) {
        var victim = running(part);
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Stops a part in its tracks: its connections stay open and nothing answers, until {@link #resume}. */
    public void suspend(String part) throws IOException, InterruptedException {
        signal("STOP", part);
    }

    /** Lets a suspended part go on. */
    public void resume(String part) throws IOException, InterruptedException {
        signal("CONT", part);
    }

    private void signal(String name, String part) throws IOException, InterruptedException {
        var kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(running(part).pid()))
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("could not send " + name + " to " + part);
        }
    }

    private ProcessHandle running(String part) {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(marker(part)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process of " + part));
    }

    private static String marker(String part) {
        return part.equals("kafka") ? "KafkaPart" : part + "/target/quarkus-app";
    }

    /** Stops it as Ctrl+C does, and removes its folder. */
    @Override
    public void close() throws InterruptedException, IOException {
        var children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var left = children.stream().filter(ProcessHandle::isAlive).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!left.isEmpty()) {
            throw new IllegalStateException("processes were left running: " + left.size());
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunningStack::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> secrets(Path data) throws IOException {
        var secrets = new java.util.HashMap<String, String>();
        JSON.readTree(data.resolve("sources.json").toFile())
                .forEach(source -> secrets.put(
                        source.path("name").asText(),
                        source.path("secrets").path(0).asText()));
        return secrets;
    }
}
