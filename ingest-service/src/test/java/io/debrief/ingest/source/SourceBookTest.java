package io.debrief.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.ingest.catalogue.CodeTypes;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.slack.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceBookTest {

    private static final Reader READER = body -> Reading.ignored("nothing");
    private static final SourceTypes TYPES = new SourceTypes(types());

    @Test
    void sourcesAreFoundByName() {
        var book = parse(
                "[{'name':'slack-eu','type':'slack','scheme':'slack-v0','secrets':['a','b'],'botToken':'xoxb-1'}]");
        var source = book.find("slack-eu").orElseThrow();
        assertThat(source.type()).isEqualTo(TYPES.find("slack").orElseThrow());
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
                "[{'name':'a','type':'nagios','secrets':['x']}] | unknown type 'nagios'; known are alertmanager, slack,",
                "[{'name':'a','type':'both','scheme':'slack-v0','secrets':['x']}] | proves itself by bearer or github-sha256, not",
                "[{'name':'a','type':'mapped','mapping':'no','secrets':['x']}] | source a names the unknown mapping 'no'",
                "[{'name':'a','type':'slack','secrets':['x'],'more':{'a':1}}] | the setting 'more', which is neither",
                "[{'name':'a','type':'slack','scheme':'bearer','secrets':['x']}] | proves itself by slack-v0",
                "[{'name':'a','type':'github','secrets':['x'],'spool':'maybe'}] | source a has a setting 'spool' that is neither",
                "[{'name':'a','type':'github','secrets':['x'],'silence':1}] | source a has a setting 'silence' that is neither",
                "[{'name':'a','type':'github','secrets':['x'],'repositories':['infra']}] | neither OWNER/NAME nor OWNER/*",
                "[{'name':'a','type':'github','secrets':['x'],'repositories':[]}] | neither OWNER/NAME nor OWNER/*",
                "[{'name':'a','type':'slack','secrets':['x'],'repositories':['a/b']}] | of type slack has no repositories",
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

    @Test
    void furtherSettingsAreKeptAsTexts() {
        // Given a source with settings of several shapes
        var book = parse(
                "[{'name':'a','type':'github','secrets':['x'],'repositories':['shop/*','acme/infra'],'masks':true,"
                        + "'window':90,'note':null}]");

        // Then each is there as a text, and what is null is absent
        assertThat(book.find("a").orElseThrow().settings())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("repositories", "shop/*,acme/infra", "masks", "true", "window", "90"));
    }

    @Test
    void aTypeAcceptsSeveralSchemesAndItsAliases() {
        // Given a type with two schemes and another name
        var book = parse("[{'name':'a','type':'both','secrets':['x']},"
                + "{'name':'b','type':'either','scheme':'github-sha256','secrets':['x']}]");

        // Then the first scheme is the default, and both names mean the same type
        var first = book.find("a").orElseThrow();
        var second = book.find("b").orElseThrow();
        assertThat(first.scheme()).isEqualTo(Scheme.BEARER);
        assertThat(second.scheme()).isEqualTo(Scheme.GITHUB_SHA256);
        assertThat(second.type()).isEqualTo(first.type());
    }

    @Test
    void aReaderMayDependOnTheSettings() {
        // Given a type that reads by a named mapping
        var source = parse("[{'name':'a','type':'mapped','mapping':'known','secrets':['x']}]")
                .find("a")
                .orElseThrow();

        // Then the settings pick the reader
        assertThat(source.reader()).isSameAs(READER);
    }

    private static List<SourceType> types() {
        var types = new ArrayList<>(CodeTypes.all(Names.none()));
        types.add(SourceType.of("both", READER, Scheme.BEARER, Scheme.GITHUB_SHA256)
                .alias("either"));
        types.add(SourceType.choosing(
                "mapped",
                settings -> {
                    if ("known".equals(settings.get("mapping"))) {
                        return READER;
                    }
                    throw new BadSettingException("names the unknown mapping '" + settings.get("mapping") + "'");
                },
                Scheme.BEARER));
        return types;
    }

    private static SourceBook parse(String json) {
        return SourceBook.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), TYPES);
    }
}
