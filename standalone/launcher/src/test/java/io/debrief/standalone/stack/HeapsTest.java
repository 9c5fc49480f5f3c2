package io.debrief.standalone.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapsTest {

    @Test
    void heapsAreNamedByService() {
        assertThat(Heaps.parse("timeline=1600, Ingest=512"))
                .isEqualTo(Map.of(Service.TIMELINE, 1600, Service.INGEST, 512));
        assertThat(Heaps.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "kafka=100", "timeline=1g", "timeline=1", "timeline="})
    void whatIsNoHeapIsRefusedByName(String text) {
        assertThatThrownBy(() -> Heaps.parse(text)).hasMessageContaining("'" + text + "'");
    }
}
