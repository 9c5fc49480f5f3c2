package io.debrief.acceptance.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large import, in which ingest is killed and then the command, gives every incident the digest it gets from an import
 * that nobody disturbs. A million signals: {@code -Ddebrief.backfill.signals=1000000}.
 */
@Tag("long")
class BackfillIT {

    private static final int SIGNALS = Integer.getInteger("debrief.backfill.signals", 30_000);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Map<String, String> HEAPS = Map.of("DEBRIEF_HEAP", "timeline=2000");

    @TempDir
    private Path folder;

    @Test
    void anImportThroughCrashesGivesTheSameDigests() throws Exception {
        // Given
        var file = PastSignals.write(folder.resolve("past.ndjson"), SIGNALS);
        Map<String, String> undisturbed;
        try (var stack = RunningStack.start(HEAPS)) {
            assertThat(finished(stack.command("import", file.toString()))).isZero();
            undisturbed = digests(stack);
        }
        try (var stack = RunningStack.start(HEAPS)) {
            // When
            var first = stack.command("import", file.toString());
            await().atMost(PATIENCE).until(() -> accepted(stack) > SIGNALS / 10);
            stack.kill("ingest-service");
            await().atMost(PATIENCE).until(() -> accepted(stack) > SIGNALS / 3);
            first.destroyForcibly().waitFor();
            assertThat(finished(stack.command("import", file.toString()))).isZero();
            // Then
            assertThat(accepted(stack)).isEqualTo(SIGNALS);
            assertThat(digests(stack)).isEqualTo(undisturbed).hasSize(PastSignals.incidents(SIGNALS));
        }
    }

    private static int finished(Process command) throws InterruptedException {
        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return command.exitValue();
    }

    /** What the table says, whether ingest is there or not. */
    private static long accepted(RunningStack stack) throws SQLException {
        return number(stack, "select coalesce(max(accepted), 0) from ingest.imports");
    }

    /** The digest of each incident by its beginning, which no two share, once everything is in its place. */
    private static Map<String, String> digests(RunningStack stack) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(number(stack, "select count(*) from timeline.signal where source like '%-past'"))
                    .isEqualTo(SIGNALS);
            assertThat(number(stack, "select count(*) from timeline.arrival")).isZero();
        });
        var ana = new Rest(stack.url("timeline"), stack.tokens().person("p_ana"));
        var digests = new TreeMap<String, String>();
        for (var cursor = ""; cursor != null; ) {
            var page = ana.get("/v1/incidents?limit=500" + cursor).ok().json();
            page.path("items")
                    .forEach(incident -> digests.put(
                            incident.path("startedAt").asText(),
                            incident.path("digest").asText()));
            var next = page.path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
        }
        return digests;
    }

    private static long number(RunningStack stack, String sql) throws SQLException {
        try (var connection = stack.database();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
