package io.debrief.timeline.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.timeline.projection.Changes;
import io.debrief.timeline.projection.Changes.Gone;
import io.debrief.timeline.projection.Changes.Removed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

    private static final UUID INCIDENT = new UUID(0, 1);
    private static final UUID ENTRY = new UUID(0, 2);
    private static final UUID SIGNAL = new UUID(0, 3);

    private static Changes changes(
            List<Removed> removed,
            List<Gone> gone,
            Map<UUID, Optional<UUID>> assignments,
            Map<UUID, Optional<UUID>> folds) {
        return new Changes(removed, List.of(), List.of(), gone, assignments, folds, List.of(SIGNAL), List.of());
    }

    @Test
    void whatCameLaterWins() {
        // Given
        var set = new ChangeSet();
        set.then(changes(
                List.of(new Removed(INCIDENT, ENTRY)),
                List.of(new Gone(INCIDENT, null)),
                Map.of(SIGNAL, Optional.of(INCIDENT)),
                Map.of(ENTRY, Optional.of(SIGNAL))));

        // When
        set.then(changes(
                List.of(),
                List.of(new Gone(INCIDENT, ENTRY)),
                Map.of(SIGNAL, Optional.empty()),
                Map.of(ENTRY, Optional.empty())));

        // Then
        assertThat(set.removed()).containsExactly(new Removed(INCIDENT, ENTRY));
        assertThat(set.gone()).containsExactly(new Gone(INCIDENT, ENTRY));
        assertThat(set.assignments()).isEqualTo(Map.of(SIGNAL, Optional.empty()));
        assertThat(set.folds()).isEqualTo(Map.of(ENTRY, Optional.empty()));
        assertThat(set.signals()).containsExactly(SIGNAL, SIGNAL);
        assertThat(set.shows()).isTrue();
    }

    @Test
    void assignmentsAloneShowNothingToCallers() {
        // Given
        var set = new ChangeSet();

        // When
        set.then(changes(List.of(), List.of(), Map.of(SIGNAL, Optional.empty()), Map.of()));

        // Then
        assertThat(set.shows()).isFalse();
        assertThat(set.unlabelled()).isEmpty();
    }
}
