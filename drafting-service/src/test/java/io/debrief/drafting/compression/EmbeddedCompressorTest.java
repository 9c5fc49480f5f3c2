package io.debrief.drafting.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.drafting.Statement.Citation;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.verification.GroundingVerifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddedCompressorTest {

    private final EmbeddedCompressor compressor = new EmbeddedCompressor(new GroundingVerifier());

    @Test
    void theOrderOfEvidenceDoesNotMatter() {
        // Given
        List<EvidenceLine> lines = Checkout.stories().lines();
        Evidence sorted = Checkout.stories().evidence();
        DraftContent expected = compressor.draft(sorted, Options.draft());

        // Then
        qt().withExamples(50).forAll(longs().all()).check(seed -> {
            List<EvidenceLine> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(seed));
            Evidence evidence = new Evidence(sorted.incident(), shuffled, sorted.directory());
            return compressor.draft(evidence, Options.draft()).equals(expected);
        });
    }

    @Test
    void aSentenceFallsWithItsEvidence() {
        // Given
        Evidence whole = Checkout.stories().evidence();
        List<Statement> before = compressor.draft(whole, Options.draft()).statements();

        // Then
        qt().withExamples(30).forAll(integers().between(0, before.size() - 1)).check(index -> {
            Statement statement = before.get(index);
            UUID gone = statement.citations().get(0).line();
            List<EvidenceLine> rest = whole.lines().stream()
                    .filter(line -> !line.id().equals(gone))
                    .toList();
            Evidence less = new Evidence(whole.incident(), rest, whole.directory());
            return compressor.draft(less, Options.draft()).statements().stream()
                    .noneMatch(other -> other.id().equals(statement.id())
                            && other.citations().equals(statement.citations()));
        });
    }

    @Test
    void everyCitationQuotesItsLine() {
        // Given
        Evidence evidence = Checkout.stories().evidence();

        // When
        DraftContent draft = compressor.draft(evidence, Options.draft());

        // Then
        assertThat(draft.statements()).hasSizeGreaterThan(15).allSatisfy(statement -> {
            assertThat(statement.citations()).isNotEmpty();
            for (Citation citation : statement.citations()) {
                EvidenceLine line = evidence.line(citation.line()).orElseThrow();
                assertThat(citation.hash()).isEqualTo(line.hash());
                assertThat(line.content()
                                .substring(
                                        citation.range().get(0),
                                        citation.range().get(1)))
                        .isEqualTo(citation.quote());
            }
        });
    }

    @Test
    void computedValuesSayHowTheyWereComputed() {
        // When
        DraftContent draft = compressor.draft(Checkout.stories().evidence(), Options.draft());

        // Then
        assertThat(draft.statements())
                .anySatisfy(statement -> {
                    assertThat(statement.text())
                            .isEqualTo(
                                    "The incident was resolved by @tom at 11:02 UTC, 62 minutes after the first alert.");
                    assertThat(statement.computed()).isNotNull();
                    assertThat(statement.computed().operation()).isEqualTo("difference");
                    assertThat(statement.computed().value()).isEqualTo("PT1H2M");
                })
                .anySatisfy(statement -> {
                    assertThat(statement.text())
                            .isEqualTo(
                                    "The alert “Cache evicts entries” fired 2 times on checkout between 10:01 and 10:06 UTC.");
                    assertThat(statement.computed().operation()).isEqualTo("count");
                });
    }

    @Test
    void ordersToMachinesAreNeverTold() {
        // When
        DraftContent draft = compressor.draft(Checkout.stories().evidence(), Options.draft());

        // Then
        assertThat(draft.statements()).noneSatisfy(s -> assertThat(s.text()).contains("provider"));
        assertThat(draft.withheld()).noneSatisfy(w -> assertThat(w.text()).contains("provider"));
        assertThat(draft.excluded()).anySatisfy(e -> assertThat(e.why()).isEqualTo("it gives orders to a machine"));
    }

    @Test
    void causesAreQuotationsOnly() {
        // When
        DraftContent draft = compressor.draft(Checkout.stories().evidence(), Options.draft());

        // Then
        assertThat(draft.statements().stream()
                        .filter(s -> s.section().equals("causes"))
                        .map(Statement::text))
                .containsExactly(
                        "@kat said at 10:35 UTC: “Confirm failed because #482 reads the total from the cache.”");
        assertThat(draft.withheld()).anySatisfy(held -> {
            assertThat(held.text()).isEqualTo("Confirm failed because #482 reads the total from the cache.");
            assertThat(held.reasons()).contains("CAUSE_INVENTED");
        });
    }

    @Test
    void suspicionsAndPlansAreToldAsSuch() {
        // When
        List<String> texts = compressor.draft(Checkout.stories().evidence(), Options.draft()).statements().stream()
                .map(Statement::text)
                .toList();

        // Then
        assertThat(texts)
                .contains(
                        "@lee suspected at 10:05 UTC: “I suspect the connection pool still points to the old primary.”")
                .contains(
                        "@tom planned at 10:34 UTC: “I'll write a query for the double charges and send the list to Mia today.”")
                .contains("@ana asked at 10:09 UTC: “Who tells the finance team about the refunds?”")
                .noneMatch(text -> text.startsWith("The connection pool"))
                .noneMatch(text -> text.contains("wrote a query"));
    }

    @Test
    void erasedLinesAreNeverQuoted() {
        // Given
        Stories stories = Checkout.stories();
        List<EvidenceLine> lines = new ArrayList<>(stories.lines());
        lines.replaceAll(l -> l.text().contains("340 orders") ? erased(l) : l);

        // When
        DraftContent draft = compressor.draft(
                new Evidence(stories.evidence().incident(), lines, Directory.empty()), Options.draft());

        // Then
        assertThat(draft.statements()).noneSatisfy(s -> assertThat(s.text()).contains("340"));
        assertThat(draft.excluded()).anySatisfy(e -> assertThat(e.why()).isEqualTo("its text was erased"));
    }

    @Test
    void aBriefingSaysHowThingsStand() {
        // Given
        Evidence evidence = Checkout.stories().evidence();

        // When
        DraftContent briefing = compressor.draft(evidence, Options.briefing(Stories.at("30:00")));

        // Then
        assertThat(briefing.statements().stream().map(Statement::section).distinct())
                .containsExactly("state", "impact", "tried", "open_questions", "new");
    }

    private static EvidenceLine erased(EvidenceLine l) {
        return new EvidenceLine(
                l.id(),
                l.entry(),
                "",
                l.at(),
                l.kind(),
                l.source(),
                "",
                "",
                l.speaker(),
                l.services(),
                l.severity(),
                l.thread(),
                1,
                l.at(),
                l.at(),
                l.trust(),
                false,
                false,
                true,
                false,
                List.of());
    }
}
