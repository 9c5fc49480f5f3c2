package io.debrief.ingest.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as data: those of an operator, and the page that lists ours. */
class RuleBookTest {

    private static final Marker MARKER = new Marker("a key for tests only".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void anOperatorsRulesAreAdded() throws IOException {
        var redactor =
                redactor("[{\"id\":\"acme-token\",\"keywords\":[\"acme_\"],\"patterns\":[\"acme_[a-z0-9]{20}\"]},"
                        + "{\"id\":\"acme-key\",\"near\":[\"acme\"],\"value\":\"[0-9]{12}\"}]");
        var token = "acme_" + "k3j4h5g6f7d8s9a0q1w2";
        var found = new HashMap<String, Integer>();
        assertThat(redactor.clean("x " + token + " y, ACME_KEY=123456789012", found))
                .doesNotContain(token, "123456789012");
        assertThat(found).containsEntry("acme-token", 1).containsEntry("acme-key", 1);
    }

    @Test
    void aRuleCanBeSwitchedOff() throws IOException {
        var text = "see " + "https://" + "hc-ping.com/" + "1b4f7c2e-8a6d-4f3b-9c5e-7d2a1b3c4d5e";
        assertThat(new Redactor(MARKER).clean(text, new HashMap<>())).isNotEqualTo(text);
        assertThat(redactor("[{\"id\":\"healthchecks-ping-url\",\"off\":true}]").clean(text, new HashMap<>()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | must hold a JSON array",
                "[{}] | rule number 1 needs an id",
                "[{\"id\":\"jwt\",\"near\":[\"aa\"],\"value\":\"a\"}] | there is a rule jwt already",
                "[{\"id\":\"acme\"}] | needs keywords and patterns, or near and value",
                "[{\"id\":\"acme\",\"keywords\":[\"Acme\"],\"patterns\":[\"a\"]}] | 'Acme' must be at least two characters of ASCII in lower case",
                "[{\"id\":\"acme\",\"keywords\":[],\"patterns\":[\"a\"]}] | needs keywords (or near)",
                "[{\"id\":\"acme\",\"keywords\":[\"acme\"],\"patterns\":[\"acme.*\"]}] | a repetition needs an upper bound",
                "[{\"id\":\"acme\",\"keywords\":[\"acme\"],\"patterns\":[\"(acme\"]}] | is not an expression",
                "[{\"id\":\"acme\",\"keywords\":[\"acme\"],\"pattern\":\"a\"}] | the unknown field 'pattern'",
                "[{\"id\":\"nothing\",\"off\":true}] | there is no rule nothing to switch off",
                "[{\"id\":\"secret-field\",\"off\":true}] | secret-field cannot be switched off",
                "[ | is not JSON"
            })
    void wrongRulesAreRefusedWithWordsThatHelp(String file, String complaint) {
        assertThatThrownBy(() -> redactor(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void thePageListsEveryKind() throws IOException {
        var page = Files.readString(page());
        var families = new TreeMap<String, java.util.List<String>>();
        RuleBook.standard()
                .kinds()
                .forEach((id, family) -> families.computeIfAbsent(family, f -> new java.util.ArrayList<>())
                        .add(id));
        var list = families.entrySet().stream()
                .map(family ->
                        "**" + family.getKey() + "** (" + family.getValue().size() + "): "
                                + family.getValue().stream()
                                        .sorted()
                                        .map(id -> "`" + id + "`")
                                        .collect(Collectors.joining(", "))
                                + ".")
                .collect(Collectors.joining("\n\n"));
        assertThat(page).as("docs/redaction.md must hold this list").contains(list);
        assertThat(page).contains(RuleBook.standard().kinds().size() + " kinds");
    }

    /** Beside this module; the folder tests run in may be the module's or the project's. */
    private static Path page() {
        var here = Path.of("docs", "redaction.md");
        return Files.exists(here) ? here : Path.of("..", "docs", "redaction.md");
    }

    private Redactor redactor(String file) throws IOException {
        var path = Files.writeString(folder.resolve("rules.json"), file);
        return new Redactor(MARKER, RuleBook.standard().with(path));
    }
}
