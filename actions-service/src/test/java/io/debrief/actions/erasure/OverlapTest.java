package io.debrief.actions.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void twentyCharactersInARowAreWords() {
        var quote = "Rotate the key hunter2-aaaa-bbbb-cccc of the vault";

        assertThat(Overlap.of(quote, List.of("my key is hunter2-aaaa-bbbb-cccc ok")))
                .isTrue();
        assertThat(Overlap.of(quote, List.of("something else that was said in the room")))
                .isFalse();
    }

    @Test
    void spacingDoesNotHideWords() {
        assertThat(Overlap.of(
                        "Add an alert\n   for the queue depth",
                        List.of("we add an alert; Add an alert for the queue depth")))
                .isTrue();
    }

    @Test
    void aShortMessageCountsWholeAndAVeryShortOneNot() {
        assertThat(Overlap.of("Rotate hunter2-a now, then tell the team", List.of("hunter2-a")))
                .isTrue();
        assertThat(Overlap.of("Rotate the key ok", List.of("ok"))).isFalse();
    }
}
