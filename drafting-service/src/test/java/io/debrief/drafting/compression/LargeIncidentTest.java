package io.debrief.drafting.compression;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeIncidentTest {

    @Test
    void twoThousandLinesAreDraftedInSeconds() {
        // Given
        Stories stories = Checkout.stories();
        for (int i = 0; i < 2_000; i++) {
            String at = (60 + i / 60) + ":" + (i % 60 < 10 ? "0" : "") + i % 60;
            if (i % 2 == 0) {
                stories.say(
                        at,
                        List.of("ana", "tom", "kat").get(i % 3),
                        "worker-" + i + " restarted, queue at " + i + " messages. Error rate is falling");
            } else {
                stories.event(
                        at,
                        "alert.fired",
                        "Queue " + i % 40 + " grows",
                        "Queue holds " + i + " messages.",
                        null,
                        List.of("svc-" + i % 25),
                        "warning");
            }
        }
        Evidence evidence = stories.evidence();
        long start = System.nanoTime();

        // When
        DraftContent draft = new EmbeddedCompressor(new GroundingVerifier()).draft(evidence, Options.draft());

        // Then
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("2,000 lines drafted in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(240));
        assertThat(draft.statements()).isNotEmpty();
    }
}
