package io.debrief.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the script finds a JDK. */
class ScriptTest {

    @TempDir
    Path folder;

    @Test
    void twentyFiveComesFirstWhereverItStands() throws Exception {
        jdk("a", "21.0.4");
        jdk("b", "25.0.1");
        jdk("c", "26");
        assertThat(found("a", "b", "c")).isEqualTo(folder.resolve("b").toString());
    }

    @Test
    void aLongTermVersionBeatsANewerOne() throws Exception {
        jdk("a", "23.0.1");
        jdk("b", "21.0.2");
        assertThat(found("a", "b")).isEqualTo(folder.resolve("b").toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        jdk("a", "22");
        jdk("b", "25.0.1");
        Files.delete(folder.resolve("b/bin/javac"));
        assertThat(found("b", "a")).isEqualTo(folder.resolve("a").toString());
    }

    @Test
    void tooOldOnesAreNamedInTheRefusal() throws Exception {
        jdk("a", "17.0.15");
        jdk("b", "1.8.0_402");
        var refusal = run("a", "b", "nothing-here");
        assertThat(refusal.exit()).isEqualTo(1);
        assertThat(refusal.text()).contains("21 or newer", "only: 17 8", "JAVA_HOME");
    }

    private String found(String... names) throws IOException, InterruptedException {
        var answer = run(names);
        assertThat(answer.exit()).isZero();
        return answer.text().strip();
    }

    private record Answer(int exit, String text) {}

    private Answer run(String... names) throws IOException, InterruptedException {
        var script = Path.of("..", "..", "debrief").toAbsolutePath().normalize();
        var builder = new ProcessBuilder("bash", script.toString(), "which-jdk").redirectErrorStream(true);
        builder.environment()
                .put(
                        "DEBRIEF_JDK_FOLDERS",
                        List.of(names).stream()
                                .map(name -> folder.resolve(name).toString())
                                .collect(Collectors.joining(":")));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        for (var program : List.of("java", "javac")) {
            var file = Files.writeString(bin.resolve(program), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
}
