package io.debrief.ingest.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String BODY = "{\"box\":\"b1\",\"mood\":\"bad\",\"password\":\"hunter2-hunter2\"}";
    private static final String MAPPING = """
            about: boxes
            kind: {path: $.mood, values: {bad: alert.fired}, otherwise: other}
            title: "Box {$.box} is {$.mood}"
            text: $.password
            identity: [$.box, $.mood, time]
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBodyAndAMappingGiveSignalsWithoutItsSecrets() throws IOException {
        var code = run("try", file("body.json", BODY), "--mapping", file("boxes.yaml", MAPPING));
        assertThat(code).isZero();
        assertThat(out())
                .contains("1 signal", "alert.fired", "Box b1 is bad", "the body has none: the time of receipt")
                .doesNotContain("hunter2");
    }

    @Test
    void aMappingOfTheFolderIsKnownByItsName() throws IOException {
        file("boxes.yaml", MAPPING);
        assertThat(run("try", file("body.json", BODY), "--mapping", "boxes", "--json"))
                .isZero();
        var signals = new ObjectMapper().readTree(out());
        assertThat(signals).hasSize(1);
        assertThat(signals.get(0).path("title").asText()).isEqualTo("Box b1 is bad");
        assertThat(signals.get(0).path("receivedAt").asText()).isEqualTo("2026-05-01T12:00:00Z");
    }

    @Test
    void aWrongMappingIsSaidWithLineAndField() throws IOException {
        var wrong = file("boxes.yaml", MAPPING.replace("text:", "txt:"));
        assertThat(run("try", file("body.json", BODY), "--mapping", wrong)).isEqualTo(1);
        assertThat(err()).contains("boxes.yaml:4: txt: there is no field 'txt'; did you mean 'text'?");
    }

    @Test
    void aTypeInCodeCanBeTriedWithItsHeaders() throws IOException {
        var push = file("push.json", "{\"zen\":\"x\",\"hook_id\":1}");
        assertThat(run("try", push, "--type", "github", "--header", "X-GitHub-Event: ping"))
                .isZero();
        assertThat(out()).contains("No signal: nothing in it concerns us (ping).");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        var body = file("body.json", BODY);
        assertThat(run("try")).isEqualTo(1);
        assertThat(run("try", body, "--mapping", "nobody")).isEqualTo(1);
        assertThat(run("try", body, "--type", "nothing")).isEqualTo(1);
        assertThat(run("try", body, "--what", "x")).isEqualTo(1);
        assertThat(run("try", body, "--header", "x")).isEqualTo(1);
        assertThat(run("try", file("bad.json", "{"))).isEqualTo(1);
        assertThat(run("try", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(run("mappings", "nobody")).isEqualTo(1);
        assertThat(run("what")).isEqualTo(2);
        file("Boxes Of Mine.yaml", MAPPING);
        assertThat(run("mappings")).isEqualTo(1);
        assertThat(err())
                .contains(
                        "Name one file",
                        "unknown mapping 'nobody'",
                        "There is no type nothing",
                        "There is no option --what",
                        "A header is written",
                        "would be quarantined: The body is not JSON",
                        "cannot be read",
                        "No mapping nobody is shipped",
                        "Boxes Of Mine.yaml:1: a mapping's file is called");
    }

    @Test
    void theMappingsAreListedAndAShippedOneIsAnExample() throws IOException {
        file("boxes.yaml", MAPPING);
        assertThat(run("mappings")).isZero();
        assertThat(out()).contains("boxes            own      boxes", "linear           shipped");
        out.reset();
        assertThat(run("mappings", "pingdom")).isZero();
        assertThat(run("try", file("p.json", "{}"), "--mapping", file("copy.yaml", out())))
                .isZero();
    }

    private int run(String... words) {
        var code = new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC))
                .run(List.of(words), folder);
        return code;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
