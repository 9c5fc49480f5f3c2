package io.debrief.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingParserTest {

    private static final String RIGHT = """
            about: a test
            kind: note.added
            title: $.title
            identity: [$.id, time]
            """;

    static List<String[]> mistakes() {
        return List.of(
                new String[] {"tittle: $.x", "5: tittle: there is no field 'tittle'; did you mean 'title'?"},
                new String[] {"kind: alert.fire", "5: kind: stands here twice"},
                new String[] {"text: $.a[", "5: text: '$.a[' is no JSONPath"},
                new String[] {"text: $..a..b", "5: text: '..' may stand once in a path"},
                new String[] {"text: \"$.a[?(@.b =~ /(a+)+/)]\"", "5: text: functions, expressions '=~'"},
                new String[] {"text: \"{$.a\"", "5: text: the brace before '$.a' is not closed"},
                new String[] {
                    "text: {path: $.a, pth: $.b}", "5: text.pth: there is no field 'pth'; did you mean 'path'?"
                },
                new String[] {"text: {path: $.a, header: X-B}", "5: text: needs one of path, header, text, first, lines"
                },
                new String[] {
                    "text: {header: Authorization}", "5: text.header: the header Authorization may hold a secret"
                },
                new String[] {
                    "severity: {path: $.s, values: {bad: terrible}}",
                    "5: severity.values.bad: 'terrible' is no severity"
                },
                new String[] {
                    "time: {path: $.t, format: 'QQQQQQQ'}", "5: time.format: 'QQQQQQQ' is no spelling of times"
                },
                new String[] {
                    "time: {path: $.t, zone: Europe/Nowhere}", "5: time.zone: there is no time zone 'Europe/Nowhere'"
                },
                new String[] {"keys: [no colon]", "5: keys[1]: 'no colon' is no key"},
                new String[] {"actor: {kind: robot, name: $.a}", "5: actor.kind: 'robot' is none of person, bot, system"
                },
                new String[] {"ignore: [{reason: ping}]", "5: ignore[1]: needs 'when'"},
                new String[] {
                    "cases: [{when: {$.a: b}, kind: ticket.open}]",
                    "5: cases[1].kind: 'ticket.open' is no kind of signal; did you mean 'ticket.opened'?"
                },
                new String[] {"cases: [{kind: other}]", "5: cases[1]: needs 'when'"},
                new String[] {"labels: [a]", "5: labels: fields are expected here"},
                new String[] {"each: alerts", "5: each: 'alerts' is no path: paths begin with $ or /"},
                new String[] {"sharedIds: yes", "5: sharedIds: true or false is expected here"});
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileLineFieldAndReason(String addition, String complaint) {
        assertThatThrownBy(() -> MappingParser.parse("acme", "acme.yaml", RIGHT + addition))
                .isInstanceOf(BadMappingException.class)
                .hasMessageContaining("acme.yaml:" + complaint);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> MappingParser.parse("acme", "acme.yaml", "kind: {path: $.a}\ntext: $[\n"))
                .hasMessageContaining("acme.yaml:1: 'title' is missing")
                .hasMessageContaining("acme.yaml:1: 'identity' is missing")
                .hasMessageContaining("acme.yaml:1: kind: needs a table")
                .hasMessageContaining("acme.yaml:2: text:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "just text",
                "a: [",
                "a: &x [1]\nb: *x",
                "\t",
                "a: b: c",
                "? [a]\n: b",
                "kind:",
                "!!java.net.URL [x]"
            })
    void whatIsNoMappingIsRefusedWithALine(String yaml) {
        assertThatThrownBy(() -> MappingParser.parse("acme", "acme.yaml", yaml))
                .isInstanceOf(BadMappingException.class)
                .hasMessageStartingWith("acme.yaml:");
    }

    @Test
    void theShippedMappingsAreRight() {
        var book = MappingBook.shipped();
        assertThat(book.names()).containsExactlyElementsOf(ShippedMappings.NAMES);
        assertThat(book.names()).allSatisfy(name -> assertThat(book.about(name)).isNotBlank());
    }
}
