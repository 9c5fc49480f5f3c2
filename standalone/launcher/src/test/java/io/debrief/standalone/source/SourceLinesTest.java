package io.debrief.standalone.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void eachSourceThatWasHeardOrRefusedHasALine() throws JsonProcessingException {
        // Given what ingest answers
        var list = """
                {"items":[
                  {"name":"github","lastSeen":"2026-05-01T11:57:10Z","rate":{"lastHour":12},"quarantined":1,"gaps":2,
                   "rejected":[{"status":401,"reason":"wrong","count":3}]},
                  {"name":"slack","lastSeen":null,"rate":{"lastHour":0},"rejected":[{"status":503,"reason":"unavailable","count":1}]},
                  {"name":"jira","lastSeen":null,"rate":{"lastHour":0},"rejected":[]},
                  {"name":"prometheus","lastSeen":"2026-05-01T10:00:00Z","silentSince":"2026-05-01T10:00:00Z",
                   "rate":{"lastHour":0},"rejected":[]}],
                 "next":null,"trouble":"source late has no secret","spool":{"deliveries":4}}""";
        // Then the lines say so, and who never came is left out
        assertThat(SourceLines.of(new ObjectMapper().readTree(list), NOW))
                .containsExactly(
                        "sources.json is wrong: source late has no secret",
                        "github            heard 2 min ago, 12 signals in the last hour, 1 quarantined, 2 gaps, 3 answered with 401 (wrong)",
                        "slack             never heard, 0 signals in the last hour, 1 answered with 503 (unavailable)",
                        "prometheus        SILENT since 2026-05-01T10:00:00Z, 0 signals in the last hour",
                        "spool: 4 deliveries wait for Kafka");
    }
}
