package io.debrief.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceBookTest {

    @Test
    void sourcesAreFoundByName() {
        var book = parse(
                "[{'name':'slack-eu','type':'slack','scheme':'slack-v0','secrets':['a','b'],'botToken':'xoxb-1'}]");
        var source = book.find("slack-eu").orElseThrow();
        assertThat(source.type()).isEqualTo(SourceType.SLACK);
        assertThat(source.secrets()).containsExactly("a", "b");
        assertThat(source.toString()).isEqualTo("slack-eu (slack)");
        assertThat(book.find("slack")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'name':'a','type':'slack','secrets':['']}] | source a has no secret",
                "[{'name':'a','type':'slack','secrets':[' ','x']}] | source a has no secret",
                "[{'name':'a','type':'slack'}] | source a has no secret",
                "[{'name':'a','type':'slack','secrets':['x','y','z']}] | more than 2 secrets",
                "[{'name':'a','type':'nagios','secrets':['x']}] | unknown type 'nagios'",
                "[{'name':'a','type':'slack','scheme':'bearer','secrets':['x']}] | proves itself by slack-v0",
                "[{'name':'A b','type':'slack','secrets':['x']}] | source number 1 needs a name",
                "[{'name':'a','type':'slack','secrets':['x']},{'name':'a','type':'slack','secrets':['y']}] | two sources are called a",
                "{} | must hold a JSON array",
                "[{'secret-xyz' | not JSON, see line 1"
            })
    void whatIsWrongIsSaidWithoutASecret(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(BadSourcesException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret-xyz");
    }

    private static SourceBook parse(String json) {
        return SourceBook.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
