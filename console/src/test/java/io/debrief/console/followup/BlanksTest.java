package io.debrief.console.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.console.followup.DecidePage.Piece;
import org.junit.jupiter.api.Test;

class BlanksTest {

    @Test
    void whatNobodySaidIsABlankAndNothingIsLost() {
        assertThat(Blanks.pieces("Alert on ⟨signal⟩ above ⟨threshold⟩"))
                .containsExactly(
                        new Piece("Alert on ", false),
                        new Piece("signal", true),
                        new Piece(" above ", false),
                        new Piece("threshold", true));
        assertThat(Blanks.pieces("no blank ⟨ here")).containsExactly(new Piece("no blank ⟨ here", false));
        assertThat(Blanks.pieces(null)).isEmpty();
    }
}
