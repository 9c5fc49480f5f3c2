package io.debrief.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources by a mapping file, and sources that may send anything. */
@QuarkusTest
class MappedSourcesIT {

    @Inject
    ObjectMapper json;

    private final AtomicInteger number = new AtomicInteger();

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void aShippedMappingIsATypeOfSource() {
        var signal = sent("pingdom/only-for-tests-pingdom-secret", Map.of(), "application/json", """
                {'check_id':77,'check_name':'Shop','current_state':'DOWN','previous_state':'UP',
                 'state_changed_timestamp':1777629720,'long_description':'HTTP 503'}""");
        assertThat(signal.sourceType()).isEqualTo("pingdom");
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
    }

    @Test
    void aMappingOfTheOperatorsOwnReadsAGenericSource() {
        var signal = sent("acme", Map.of("Authorization", "Bearer only-for-tests-acme"), "application/json", """
                {'box':'b1','mood':'bad','at':'2026-05-01T10:05:00Z'}""");
        assertThat(signal.title()).isEqualTo("Box b1 is bad");
        assertThat(signal.kind()).isEqualTo("alert.fired");
    }

    @Test
    void aGenericSourceTakesWhatItWasNeverTold() {
        var signal = sent("anything", Map.of("Authorization", "Bearer only-for-tests-any"), "text/plain", """
                {'headline':'Cooling failed in room 4','state':'critical','time':'2026-05-01T10:07:00Z','token':'x'}""");
        assertThat(signal.title()).isEqualTo("Cooling failed in room 4");
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.severity()).isEqualTo("critical");
    }

    @Test
    void aChangedMappingIsTakenUpAndAWrongOneChangesNothing() throws IOException {
        var file = Path.of("target/test-classes/mappings/changing.yaml");
        var before = Files.readString(file);
        try {
            // When it is wrong, and then right again
            Files.writeString(file, "titel: x");
            assertThat(late()).startsWith("first");
            Files.writeString(file, before.replace("first", "second"));

            // Then
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(late()).startsWith("second"));
        } finally {
            Files.writeString(file, before);
        }
    }

    private String late() {
        return sent(
                        "changing",
                        Map.of("Authorization", "Bearer only-for-tests-changing"),
                        "application/json",
                        "{'n':" + number.incrementAndGet() + "}")
                .title();
    }

    private io.debrief.contracts.signal.Signal sent(
            String source, Map<String, String> headers, String mediaType, String body) {
        var parts = source.split("/", 2);
        var path = parts.length == 1 ? "/events" : "/events/" + parts[1];
        var id = Sender.postTo("/v1/sources/" + parts[0] + path, Sender.bytes(body), mediaType, headers)
                .statusCode(202)
                .extract()
                .<String>path("ids[0]");
        return SignalTopic.signal(json, id);
    }
}
