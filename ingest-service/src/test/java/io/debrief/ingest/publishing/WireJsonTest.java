package io.debrief.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireJsonTest {

    @Test
    void whatNoDatabaseTakesDoesNotLeave() throws IOException {
        // Given texts with a NUL, halves of surrogate pairs and a backslash that only looks like an escape
        var value = Map.of(
                "nul", "a\u0000b", "high", "a\ud83d", "low", "\ude00b", "whole", "😀", "raw", "{\"x\":\"\\u0000\"}");
        // When
        var bytes = new WireJson(new ObjectMapper()).bytes(value);
        // Then it is Unicode and JSON
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        var read = new ObjectMapper().readTree(bytes);
        assertThat(read.get("nul").textValue()).isEqualTo("a\ufffdb");
        assertThat(read.get("high").textValue()).isEqualTo("a?");
        assertThat(read.get("low").textValue()).isEqualTo("?b");
        assertThat(read.get("whole").textValue()).isEqualTo("😀");
        assertThat(read.get("raw").textValue()).isEqualTo("{\"x\":\"\\ufffd\"}");
    }
}
