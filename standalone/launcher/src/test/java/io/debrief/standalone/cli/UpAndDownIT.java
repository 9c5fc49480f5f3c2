package io.debrief.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.standalone.data.DataFolder;
import io.debrief.standalone.stack.FakeService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as people run them, each a process of its own, with stand-ins for the services. */
class UpAndDownIT {

    @TempDir
    Path folder;

    private Path project;
    private DataFolder data;
    private Process up;

    @BeforeEach
    void start() throws IOException {
        project = folder.resolve("project");
        FakeService.install(project);
        data = new DataFolder(folder.resolve("data"));
        up = process("up", "--ports", "free")
                .redirectOutput(folder.resolve("up.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Files.readString(folder.resolve("up.log")))
                        .contains("Ctrl+C or ./debrief down ends it."));
    }

    @AfterEach
    void stop() throws Exception {
        run("", "down");
        up.destroyForcibly().waitFor();
    }

    @Test
    void aStackIsSeenUsedAndEndedFromOtherProcesses() throws Exception {
        // Then it is seen
        var status = run("", "status");
        assertThat(status.exit()).isZero();
        assertThat(status.text()).contains("ingest-service", "ready").doesNotContain("NOT READY");

        // And a second one is refused
        var second = run("", "up", "--ports", "free");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.text()).contains("already running");

        // And the first person gets an hour for the right password only
        var password = Files.readString(data.initialPasswords()).strip().split(" ")[1];
        assertThat(Files.readString(folder.resolve("up.log"))).contains(password);
        var token = run(password + "\n", "token", "admin");
        assertThat(token.exit()).isZero();
        assertThat(token.text().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(run("wrong\n", "token", "admin").exit()).isEqualTo(1);

        // When it is ended
        var down = run("", "down");

        // Then nothing is left
        assertThat(down.exit()).isZero();
        assertThat(up.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("up.log"))).contains("Nothing is left running");
        assertThat(left()).isEmpty();
        assertThat(run("", "status").exit()).isEqualTo(3);
    }

    @Test
    void whatAKilledLauncherLeavesIsEnded() throws Exception {
        // Given
        up.destroyForcibly().waitFor();
        assertThat(left()).hasSizeGreaterThanOrEqualTo(7);

        // When
        var down = run("", "down");

        // Then
        assertThat(down.text()).contains("a killed launcher had left behind");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(left()).isEmpty());
    }

    private List<String> left() {
        return ProcessHandle.allProcesses()
                .map(UpAndDownIT::command)
                .filter(command -> command.contains(data.root().toString()) && !command.contains("status"))
                .toList();
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private record Answer(int exit, String text) {}

    private Answer run(String input, String... arguments) throws IOException, InterruptedException {
        var process = process(arguments).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private ProcessBuilder process(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Ddebrief.root=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                "io.debrief.standalone.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.root().toString()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
