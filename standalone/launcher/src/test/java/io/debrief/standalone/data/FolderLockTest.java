package io.debrief.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void oneAtATimeAndFreeAgainAfterwards() throws IOException {
        // Given
        var data = new DataFolder(folder.resolve("data")).create();
        assertThat(FolderLock.held(data)).isFalse();

        // When
        try (var lock = FolderLock.take(data).orElseThrow()) {

            // Then
            assertThat(FolderLock.take(data)).isEmpty();
            assertThat(FolderLock.held(data)).isTrue();
        }
        assertThat(FolderLock.held(data)).isFalse();
    }
}
