package io.debrief.timeline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.timeline.projection.Decide;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private final Decide decide = new Decide(AT);

    private static List<HistoryItem> history(Ruling... rulings) {
        return Telling.history(List.of(rulings).stream()
                .map(ruling -> new StoredRuling(ruling, null, null))
                .toList());
    }

    @Test
    void everyRulingIsToldInWordsOfAFixedListAndWithoutText() {
        // When
        List<HistoryItem> told = history(
                decide.hide(ID, false),
                decide.join(ID, new UUID(3, 4)),
                decide.move(Set.of(ID), new UUID(3, 4)),
                decide.merge(ID, new UUID(3, 4)),
                decide.note(ID, "secret words", AT),
                decide.milestone(ID, "mitigated", AT));

        // Then
        assertThat(told)
                .extracting(HistoryItem::what)
                .containsExactly(
                        "entry.shown", "entry.joined", "entry.moved", "incident.merged", "note.added", "milestone.set");
        assertThat(told.get(2).details()).isEqualTo(Map.of("into", new UUID(3, 4).toString(), "lines", "1"));
        assertThat(told.toString()).doesNotContain("secret");
    }

    @Test
    void anUndoneUndoTakesNothingBack() {
        // Given
        Ruling hidden = decide.hide(ID, true);
        Ruling undo = decide.undo(hidden.id());
        Ruling again = decide.undo(undo.id());

        // Then
        assertThat(history(hidden, undo)).extracting(HistoryItem::undone).containsExactly(true, false);
        assertThat(history(hidden, undo, again)).extracting(HistoryItem::undone).containsExactly(false, true, false);
    }
}
