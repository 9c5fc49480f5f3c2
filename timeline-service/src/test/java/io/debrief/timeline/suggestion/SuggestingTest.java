package io.debrief.timeline.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.projection.Say;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestingTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private static Candidate incident(int number, String... services) {
        return new Candidate(
                new UUID(0, number),
                "INC-" + number,
                "Incident " + number,
                List.of(services),
                List.of("slack:channel:C" + number),
                START.plusSeconds(number),
                START.plusSeconds(3600));
    }

    private static Signal alert(String service, Instant at) {
        return Say.fired("f1", at).service(service).title("High errors").signal();
    }

    @Test
    void whatIsSharedCountsMoreThanWhatIsAlike() {
        // Given
        Signal signal = alert("checkout", START.plusSeconds(60));
        Map<String, Set<UUID>> sharing = Map.of("alertmanager:fingerprint:f1", Set.of(new UUID(0, 2)));

        // When
        List<Suggestion> suggested =
                Suggesting.of(signal, List.of(incident(1, "checkout"), incident(2), incident(3, "search")), sharing);

        // Then
        assertThat(suggested).extracting(Suggestion::incident).containsExactly("INC-2", "INC-1");
        assertThat(suggested.getFirst().why())
                .containsExactly("shares alertmanager:fingerprint:f1", "happened while it was open");
        assertThat(suggested.getLast().why()).containsExactly("is about checkout too", "happened while it was open");
    }

    @Test
    void timeAloneSuggestsNothing() {
        // Then
        assertThat(Suggesting.of(alert("pay", START), List.of(incident(1, "checkout")), Map.of()))
                .isEmpty();
    }

    @Test
    void aMentionedLabelOrChannelCountsMost() {
        // Given
        Signal label = Say.message("C9", "1", START.minusSeconds(90_000))
                .text("same as inc-7, not INC-70")
                .signal();
        Signal channel =
                Say.message("C9", "2", START).text("see <#C8|inc-mail>").signal();

        // Then
        assertThat(Suggesting.mentioned(label)).containsExactly(7L, 70L);
        assertThat(Suggesting.of(label, List.of(incident(7), incident(8)), Map.of()))
                .extracting(Suggestion::incident)
                .containsExactly("INC-7");
        assertThat(Suggesting.of(channel, List.of(incident(7), incident(8)), Map.of()))
                .extracting(Suggestion::incident)
                .containsExactly("INC-8");
    }

    @Test
    void atMostThreeAreSuggestedTheLatestFirst() {
        // Given
        List<Candidate> many = List.of(incident(1, "pay"), incident(2, "pay"), incident(3, "pay"), incident(4, "pay"));

        // Then
        assertThat(Suggesting.of(alert("pay", START), many, Map.of()))
                .extracting(Suggestion::incident)
                .containsExactly("INC-4", "INC-3", "INC-2");
    }
}
