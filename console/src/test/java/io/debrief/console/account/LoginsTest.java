package io.debrief.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.console.fake.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginsTest {

    @TempDir
    Path folder;

    @Test
    void peopleAreFoundByIdShortIdAndName() throws IOException {
        // Given
        var logins = logins(Settings.LOGINS);

        // When / Then
        for (var typed : new String[] {"p_ana", "ana", "ANA", " Ana Ruiz "}) {
            assertThat(logins.named(typed)).map(Login::person).contains("p_ana");
        }
        assertThat(logins.named("an")).isEmpty();
    }

    @Test
    void aChangedFileIsReadAgainAndABrokenOneLocksNobodyOut() throws IOException {
        // Given
        var logins = logins(Settings.LOGINS);
        var ana = logins.named("ana").orElseThrow();

        // When
        rewrite("[{\"person\":", Instant.parse("2026-01-02T00:00:00Z"));
        // Then
        assertThat(logins.stillHas(ana)).isTrue();

        // When
        rewrite("[]", Instant.parse("2026-01-03T00:00:00Z"));
        // Then
        assertThat(logins.stillHas(ana)).isFalse();
    }

    private Logins logins(String json) throws IOException {
        rewrite(json, Instant.parse("2026-01-01T00:00:00Z"));
        return new Logins(Settings.with(folder.resolve("logins.json"), null), new ObjectMapper());
    }

    private void rewrite(String json, Instant at) throws IOException {
        Files.writeString(folder.resolve("logins.json"), json);
        Files.setLastModifiedTime(folder.resolve("logins.json"), FileTime.from(at));
    }
}
