package io.debrief.drafting.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.drafting.Gap;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.compression.Incidents;
import io.debrief.drafting.compression.Options;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessReviewTest {

    private static final Set<String> WRITTEN =
            Set.of("contributing_factors", "went_well", "went_badly", "lucky", "learned", "conclusion");

    @Test
    void asksWhatNobodyAnsweredOrClosed() {
        // When
        List<Gap> gaps = gaps(Incidents.checkout(), WRITTEN);

        // Then
        assertThat(gaps)
                .anySatisfy(gap -> {
                    assertThat(gap.code()).isEqualTo("UNANSWERED");
                    assertThat(gap.question())
                            .startsWith("“Who tells the finance team about the refunds?” @ana asked at 10:09 UTC");
                    assertThat(gap.evidence()).hasSize(1);
                })
                .anySatisfy(gap -> {
                    assertThat(gap.code()).isEqualTo("COMMIT_NOT_FULFILLED");
                    assertThat(gap.who()).isEqualTo("p_tom");
                });
    }

    @Test
    void aSuspicionThatWasTakenBackIsNotOpen() {
        assertThat(gaps(Incidents.checkout(), WRITTEN))
                .noneSatisfy(gap -> assertThat(gap.code()).isEqualTo("UNRESOLVED_HYPOTHESIS"));
    }

    @Test
    void impactWithoutANumberIsAskedFor() {
        // Given
        Evidence counted = Incidents.checkout();
        Evidence uncounted = Incidents.without(counted, "340 orders");

        // Then
        assertThat(codes(counted, WRITTEN)).doesNotContain("IMPACT_UNQUANTIFIED");
        assertThat(codes(uncounted, WRITTEN)).contains("IMPACT_UNQUANTIFIED");
    }

    @Test
    void anAlertWithoutItsEndIsAskedFor() {
        // Given
        Evidence open = Incidents.withoutKind(Incidents.checkout(), "alert.resolved");

        // Then
        assertThat(codes(open, WRITTEN)).contains("ACTIVE_ALERT_AT_CLOSE");
        assertThat(codes(Incidents.checkout(), WRITTEN)).doesNotContain("ACTIVE_ALERT_AT_CLOSE");
    }

    @Test
    void aSilentStretchIsAskedFor() {
        // Given: nothing between the wrong suspicion and the end
        Evidence silent = Incidents.withoutBetween(Incidents.checkout(), "9:00", "61:00");

        // Then
        assertThat(codes(silent, WRITTEN)).contains("GAP");
        assertThat(codes(Incidents.checkout(), WRITTEN)).doesNotContain("GAP");
    }

    @Test
    void aDeployNobodyNamedIsAskedFor() {
        // Then
        assertThat(gaps(Incidents.checkout(), WRITTEN))
                .filteredOn(gap -> gap.code().equals("DEPLOY_UNDISCUSSED"))
                .extracting(Gap::question)
                .containsExactly(
                        "“Deployed checkout v3.18.0 to production” at 09:55 UTC was not discussed. Did it have to do with this?");
    }

    @Test
    void synthesisNobodyWroteIsAskedFor() {
        assertThat(codes(Incidents.checkout(), Set.of())).contains("SYNTHESIS_MISSING");
        assertThat(codes(Incidents.checkout(), WRITTEN)).doesNotContain("SYNTHESIS_MISSING");
    }

    private static List<String> codes(Evidence evidence, Set<String> written) {
        return gaps(evidence, written).stream().map(Gap::code).toList();
    }

    private static List<Gap> gaps(Evidence evidence, Set<String> written) {
        DraftContent draft = new EmbeddedCompressor(new GroundingVerifier()).draft(evidence, Options.draft());
        return new CompletenessReview().review(evidence, draft, written);
    }
}
