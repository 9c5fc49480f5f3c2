package io.debrief.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementStreamTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[1,{\"a\":[2]},[3]]; 1 {\"a\":[2]} [3]",
                "{\"more\":false,\"incidents\":[1,2],\"total\":2}; 1 2",
                "{\"x\":[9],\"y\":{\"incidents\":[8]},\"incidents\":[1]}; 1",
                "{\"incidents\":[1]} {\"incidents\":[2]}\t{\"incidents\":[3]}; 1 2 3",
                "[1][2]; 1 2",
                "{\"incidents\":{\"a\":1}}; ``",
                "[]; ``",
                "``; ``",
            })
    void listsAreReadWhereverTheyStand(String json, String elements) throws IOException {
        assertThat(String.join(" ", elements(json, Set.of("incidents")))).isEqualTo(elements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1,", "[1,{\"a\":", "{\"incidents\":[1", "{\"incidents\":[1]", "[1] x", "7", "\"text\"", "[1}"})
    void whatBreaksOffOrIsNoListIsSaid(String json) {
        assertThatThrownBy(() -> elements(json, Set.of("incidents")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("The file ");
    }

    @Test
    void anElementThatIsTooLargeIsPassedOverAndNeverHeld() throws IOException {
        // Given a list whose second element would be 64 GB, were it read to its end: it is cut here at 40 MB
        var piece = "\"" + "x".repeat(1_000_000) + "\",";
        var endless = new InputStream() {
            private int pieces;
            private InputStream now = bytes("[1,[");

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var some = now.read(into, from, length);
                if (some < 0 && pieces <= 40) {
                    now = bytes(pieces++ == 40 ? "0],3]" : piece);
                    return read(into, from, length);
                }
                return some;
            }
        };
        // When
        try (var stream = new ElementStream(new CountedStream(endless, Long.MAX_VALUE), Set.of())) {
            // Then
            assertThat(stream.next().asInt()).isEqualTo(1);
            assertThat(stream.next().isMissingNode()).isTrue();
            assertThat(stream.next().asInt()).isEqualTo(3);
            assertThat(stream.next()).isNull();
            assertThat(stream.elements()).isEqualTo(3);
        }
    }

    private static List<String> elements(String json, Set<String> lists) throws IOException {
        var elements = new ArrayList<String>();
        try (var stream = new ElementStream(new CountedStream(bytes(json), Long.MAX_VALUE), lists)) {
            for (var one = stream.next(); one != null; one = stream.next()) {
                elements.add(one.toString());
            }
        }
        return elements;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
