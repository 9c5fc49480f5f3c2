package io.debrief.drafting.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScrubbingTest {

    private static final List<String> ERASED = List.of("the gateway password is hunter2-prod please rotate it now");

    @Test
    void aRunOfErasedWordsIsReplacedAndTheRestStays() {
        assertThat(Scrubbing.scrub("As Lee said, the gateway password is hunter2-prod, so we hurried.", ERASED))
                .isEqualTo("As Lee said, ⟦erased⟧, so we hurried.");
    }

    @Test
    void aSingleWordThatTellsIsReplaced() {
        assertThat(Scrubbing.scrub("Rotate hunter2-prod.", ERASED)).isEqualTo("Rotate ⟦erased⟧.");
    }

    @Test
    void wordsThatEverybodyUsesStay() {
        var text = "Rotate the gateway keys now.";

        assertThat(Scrubbing.scrub(text, ERASED)).isSameAs(text);
    }

    @Test
    void aShortErasedTextIsFoundInFull() {
        assertThat(Scrubbing.scrub("Kat said: call Lee.", List.of("call Lee"))).isEqualTo("Kat said: ⟦erased⟧.");
        assertThat(Scrubbing.scrub("It was ok then.", List.of("ok"))).isEqualTo("It was ok then.");
    }

    @Test
    void scrubbingTwiceChangesNothingMore() {
        var once = Scrubbing.scrub("the gateway password is hunter2-prod", ERASED);

        assertThat(Scrubbing.scrub(once, ERASED)).isEqualTo(once);
    }
}
