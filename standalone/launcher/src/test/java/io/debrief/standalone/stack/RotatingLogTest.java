package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    Path folder;

    @Test
    void aFullFileMakesRoomAndOldOnesAreDropped() throws IOException {
        // When
        try (var log = new RotatingLog(folder.resolve("a.log"), 100)) {
            for (int i = 0; i < 200; i++) {
                log.line("line number " + i);
            }

            // Then
            assertThat(log.lastLines()).hasSize(15).endsWith("line number 199");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.log", "a.log.1", "a.log.2", "a.log.3");
        }
        assertThat(folder.resolve("a.log.1"))
                .content()
                .contains("line number 19")
                .hasSizeLessThan(130);
    }

    @Test
    void aLogGoesOnWhereItEnded() throws IOException {
        // Given
        try (var log = new RotatingLog(folder.resolve("a.log"), 1000)) {
            log.line("before");
        }

        // When
        try (var log = new RotatingLog(folder.resolve("a.log"), 1000)) {
            log.line("after");
        }

        // Then
        assertThat(folder.resolve("a.log")).hasContent("before\nafter\n");
    }
}
