package io.debrief.actions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String CHECKOUT = """
            # Checkout down

            ## Action items

            - [x] Raise the connection limit of the orders database to 400 (owner: ana)
            - [ ] Improve monitoring
            - [ ] Add an alert on the checkout error ratio above 2 %, by 2026-03-01 (OPS-12)
            """;
    private static final String PAGE = """
            <html><body>
            <h2>Action items</h2>
            <table><tr><th>Action</th><th>Owner</th><th>Status</th></tr>
            <tr><td>Write a runbook for the payment failover</td><td>Kat Osei</td><td>Done</td></tr>
            </table></body></html>
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFoldersFollowUpsAreCountedByWhatTheirTextsSay() throws IOException {
        // Given
        write("checkout.md", CHECKOUT);
        write("payments.html", PAGE);
        write("calm.md", "# A calm day\n\nNothing to do.\n");

        // When
        var totals = json().path("totals");

        // Then
        assertThat(totals.path("followUps").asInt()).isEqualTo(4);
        assertThat(totals.path("done").asInt()).isEqualTo(2);
        assertThat(totals.path("owner").asInt()).isEqualTo(2);
        assertThat(totals.path("due").asInt()).isEqualTo(1);
        assertThat(totals.path("ticket").asInt()).isEqualTo(1);
        assertThat(totals.path("vague").asInt()).isEqualTo(1);
        assertThat(totals.path("finishLine").asInt()).isEqualTo(3);
    }

    @Test
    void everyFollowUpNamesItsFileAndLine() throws IOException {
        // Given
        write("checkout.md", "---\ntitle: x\n---\n" + CHECKOUT);
        write("payments.html", PAGE);

        // When
        var documents = json().path("documents");

        // Then
        assertThat(documents.path(0).path("followUps").path(1).path("quote").asText())
                .isEqualTo("Improve monitoring");
        assertThat(documents.path(0).path("followUps").path(1).path("line").asInt())
                .isEqualTo(9);
        assertThat(documents.path(1).path("followUps").path(0).path("line").asInt())
                .isEqualTo(4);
    }

    @Test
    void thePageSaysTheHeadlineTheTableAndWhatItCannotKnow() throws IOException {
        // Given
        write("checkout.md", CHECKOUT);
        write("broken.md", "");

        // When
        var code = run(folder.toString());

        // Then
        assertThat(code).isZero();
        assertThat(text(out))
                .startsWith("1 of 3 follow-ups are said to be done")
                .contains("1 document read", "broken.md: it is empty", "checkout.md:6", "“Improve monitoring”")
                .contains("What this cannot know");
        assertThat(text(out).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @Test
    void hostileNamesAndWordsDoNotReachTheTerminalAsOrders() throws IOException {
        // Given
        write("a\u001b[31m\u202e.md", "## Action items\n\n- Improve \u001b[2J things \u202e a lot\n");

        // When
        run(folder.toString(), "--list");

        // Then
        assertThat(text(out)).contains("Improve").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void whatIsNamedForLeavingOutIsLeftOut() throws IOException {
        // Given
        write("checkout.md", CHECKOUT);
        write("templates/one.md", CHECKOUT);
        write("2024/template.md", CHECKOUT);

        // When
        run(folder.toString(), "--json", "--exclude", "templates", "--exclude", "*template*");

        // Then
        assertThat(parsed().path("read").asInt()).isEqualTo(1);
    }

    @Test
    void hugeListsEndInTime() throws IOException {
        // Given
        write("huge.md", "## Action items\n\n" + "- Improve monitoring of x\n".repeat(140_000));
        write("tags.md", "<li><\n".repeat(300_000));

        // When
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run(folder.toString(), "--json"));

        // Then
        assertThat(parsed().path("totals").path("followUps").asInt()).isEqualTo(500);
        assertThat(parsed().path("leftOut").asInt()).isEqualTo(139_500);
    }

    @Test
    void mistakesAreAnsweredWithWhatToDo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--frobnicate", "a")).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(text(err)).contains("Name one folder.", "There is no option --frobnicate.", "There is no ");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("Nothing to audit in");
    }

    @Test
    void publicPostmortemsAreCountedAsByHand() throws IOException {
        // Given
        var corpus =
                Path.of(System.getProperty("debrief.shared", "../../shared")).resolve("corpus/postmortems");
        assumeTrue(Files.isDirectory(corpus), "the corpus of post-mortems is not here: " + corpus);

        // When
        run(corpus.toString(), "--json");

        // Then
        var byHand = new int[] {0};
        for (var document : parsed().path("documents")) {
            var name = document.path("name").asText().replace(".md", ".gold.json");
            var gold = new ObjectMapper().readTree(corpus.resolve(name).toFile());
            var listed = gold.path("actions").size();
            var found = document.path("figures").path("followUps").asInt();
            byHand[0] += listed;
            assertThat(found)
                    .as(name)
                    .isBetween(listed - 2, listed + gold.path("optional").size() + 2);
        }
        assertThat(parsed().path("totals").path("followUps").asInt())
                .isBetween(byHand[0] * 9 / 10, byHand[0] * 11 / 10);
        // Three ticked boxes, and one "done in grafana".
        assertThat(parsed().path("totals").path("done").asInt()).isEqualTo(4);
    }

    private int run(String... words) {
        var stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Main(stdout, new PrintStream(err, true, StandardCharsets.UTF_8)).run(List.of(words));
    }

    private JsonNode json() throws IOException {
        assertThat(run(folder.toString(), "--json")).isZero();
        return parsed();
    }

    private JsonNode parsed() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
