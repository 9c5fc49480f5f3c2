package io.debrief.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

    private static final int LONGEST = 200_000;

    @TempDir
    private Path folder;

    @Test
    void linesAreReadFromAnyLinesBeginning() throws IOException {
        // Given lines of all sizes around those of the buffer, and an end without an end of line
        var lines = List.of("a", "", "ü€😀", "x".repeat(65_535), "y".repeat(65_536), "z".repeat(131_073), "last");
        var file = file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        // When
        var offsets = new ArrayList<Long>();
        assertThat(texts(file, 0, offsets)).isEqualTo(lines);
        // Then
        for (var n = 0; n < lines.size() - 1; n++) {
            assertThat(texts(file, offsets.get(n), new ArrayList<>())).isEqualTo(lines.subList(n + 1, lines.size()));
        }
        assertThat(offsets.getLast()).isEqualTo(Files.size(file));
    }

    @Test
    void whatIsNoTextOrTooLongIsOneLineAndTheNextIsWhole() throws IOException {
        // Given
        var bytes = new ArrayList<byte[]>();
        bytes.add("\ufefffirst\n".getBytes(StandardCharsets.UTF_8));
        bytes.add(new byte[] {(byte) 0xc3, (byte) 0x28, '\n'});
        bytes.add("w".repeat(LONGEST + 1).getBytes(StandardCharsets.UTF_8));
        bytes.add("\nnext\n".getBytes(StandardCharsets.UTF_8));
        var file = file(bytes.stream()
                .collect(java.io.ByteArrayOutputStream::new, (all, one) -> all.writeBytes(one), (a, b) -> {})
                .toByteArray());
        // When
        try (var lines = new LineFile(file, 0, LONGEST)) {
            // Then
            assertThat(lines.next()).isEqualTo(new LineFile.Line("first", false));
            assertThat(lines.next()).isEqualTo(new LineFile.Line(null, false));
            assertThat(lines.next()).isEqualTo(new LineFile.Line("", true));
            assertThat(lines.next()).isEqualTo(new LineFile.Line("next", false));
            assertThat(lines.next()).isNull();
        }
    }

    private static List<String> texts(Path file, long from, List<Long> offsets) throws IOException {
        var texts = new ArrayList<String>();
        try (var lines = new LineFile(file, from, LONGEST)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                texts.add(line.text());
                offsets.add(lines.offset());
            }
        }
        return texts;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("lines"), bytes);
    }
}
