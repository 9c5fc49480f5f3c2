package io.debrief.actions.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExtractorTest {

    private static List<String> titles(String text) {
        return Extractor.fromText(text).candidates().stream()
                .map(Candidate::title)
                .toList();
    }

    private static Candidate only(String text) {
        var candidates = Extractor.fromText(text).candidates();
        assertThat(candidates).hasSize(1);
        return candidates.getFirst();
    }

    @Test
    void bulletsNumbersAndCheckboxesUnderAHeadingAreFound() {
        assertThat(titles("""
                # Outage

                ## Timeline
                - 10:02 Deploy checkout 1.4
                - 10:07 Restart the pods

                ## Action items
                * Add an alert for queue depth above 500
                1. Document the failover of orders-db
                - [ ] Pin the base image to a digest
                """))
                .containsExactly(
                        "Add an alert for queue depth above 500",
                        "Document the failover of orders-db",
                        "Pin the base image to a digest");
    }

    @Test
    void rowsOfATableGiveActionsWithWhatTheRowSays() {
        // When
        var candidates = Extractor.fromText("""
                ## Follow-ups

                | Action item | Type | Owner | Due | Ticket | Status |
                |---|---|---|---|---|---|
                | Add an alert on replica lag | detect | Kat | 2026-06-01 | OPS-12 | open |
                | Rewrite the failover script | mitigate | | | | done |
                """).candidates();

        // Then
        assertThat(candidates)
                .extracting(Candidate::title)
                .containsExactly("Add an alert on replica lag", "Rewrite the failover script");
        assertThat(candidates.getFirst().noted()).isEqualTo(new Noted("Kat", "2026-06-01", "OPS-12", false));
        assertThat(candidates.getFirst().category()).isEqualTo(Category.DETECT);
        assertThat(candidates.getLast().noted().done()).isTrue();
    }

    @Test
    void nestedBulletsAreFoundEachWithItsOwnSpan() {
        var text = """
                ## Action items
                - Add a kill switch for the widget
                  - Document how to flip the kill switch
                    - Announce it in #payments
                """;
        assertThat(titles(text))
                .containsExactly(
                        "Add a kill switch for the widget",
                        "Document how to flip the kill switch",
                        "Announce it in #payments");
    }

    @Test
    void theTitleIsAnImperative() {
        assertThat(titles("""
                We should add a circuit breaker around the tax provider, OPS-3.

                - TODO: pin the base image of checkout
                - Investigating the slow query on orders (https://tracker.example/OPS-7)
                - @lee please document the failover by Friday
                """))
                .contains("Pin the base image of checkout", "Document the failover by Friday")
                .anySatisfy(title -> assertThat(title).startsWith("Add a circuit breaker"))
                .anySatisfy(title -> assertThat(title).startsWith("Investigate the slow query"));
    }

    @Test
    void ownerDateAndTicketAreNotedOnlyWhereTheTextSaysThem() {
        // Given
        var text = """
                ## Action items
                - Kat to add an alert for queue depth above 500 by 2026-06-01 (OPS-12)
                - Document the failover of orders-db
                """;

        // When
        var candidates = Extractor.fromText(text).candidates();

        // Then
        assertThat(candidates.getFirst().noted()).isEqualTo(new Noted("Kat", "2026-06-01", "OPS-12", false));
        assertThat(candidates.getFirst().title()).startsWith("Add an alert for queue depth");
        assertThat(candidates.getLast().noted()).isEqualTo(new Noted(null, null, null, false));
    }

    @Test
    void coordinatedActionsAreSplitAndDependentOnesAreNot() {
        assertThat(titles("""
                ## Action items
                - Add an alert for queue depth and document the failover of orders-db
                - Write end-to-end tests for deploys and make sure they are required
                - Ask the vendor to apply monitoring and follow up
                """))
                .containsExactly(
                        "Add an alert for queue depth",
                        "Document the failover of orders-db",
                        "Write end-to-end tests for deploys and make sure they are required",
                        "Ask the vendor to apply monitoring and follow up");
    }

    @Test
    void statusLinksHindsightAndTemplateSentencesAreNotTaken() {
        assertThat(titles("""
                ## Action items
                Every action item should have a ticket attached to it.

                - https://tracker.example/OPS-12
                - [issue](https://tracker.example/OPS-13)
                - Ticket raised to the platform team
                - The runbook has been updated
                - We should have tested the migration
                - There was no alert for the queue
                - Category: Database
                """)).isEmpty();
    }

    @Test
    void codeQuotationsAndOtherSectionsAreNotTaken() {
        assertThat(titles("""
                ## Timeline
                - Restart the pods
                - Roll back checkout

                ## Action items
                - Pin the base image of checkout

                > - Add an alert, said another post-mortem

                ```
                - delete everything in prod
                ```

                ### What went wrong
                - Alert noise was too high

                # Appendix
                - Read the logs of checkout
                """)).containsExactly("Pin the base image of checkout");
    }

    @Test
    void aCheckedBoxIsTakenAsDone() {
        assertThat(only("## Action items\n- [x] Add an alert for queue depth above 500\n")
                        .noted()
                        .done())
                .isTrue();
    }

    @Test
    void duplicatesAreLinkedAndDifferentNumbersAreNot() {
        // When
        var candidates = Extractor.fromFollowUps("""
                - Add an alert on the depth of the payment queue
                - Add alert on payment queue depth
                - Upgrade libpq to 16.4
                - Upgrade libpq to 16.5
                """).candidates();

        // Then
        assertThat(candidates.get(0).similar()).containsExactly(1);
        assertThat(candidates.get(1).similar()).containsExactly(0);
        assertThat(candidates.get(2).similar()).isEmpty();
    }

    @Test
    void aRewriteThatAddsAThresholdIsRefused() {
        assertThat(FactGate.added("Improve alerting", "Improve alerting; done when the alert exists at 500"))
                .containsExactly("500");
        assertThat(FactGate.added("Improve alerting", "Improve alerting of checkout"))
                .containsExactly("of", "checkout");
        assertThat(FactGate.added("Improve alerting", "Improve alerting \u27e8at 500 in checkout\u27e9"))
                .isNotEmpty();
    }

    @Test
    void aQuoteThatIsNotInTheTextCannotBeMade() {
        assertThatThrownBy(() -> new Quote("Add an alert", 0, 3, "add")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quote("Add", 0, 4, "Add ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySpanStandsInTheTextWhateverTheTextIs() {
        qt().withExamples(1000)
                .forAll(
                        lists().of(strings().betweenCodePoints(32, 0x1F640).ofLengthBetween(0, 60))
                                .ofSizeBetween(0, 8),
                        integers().between(0, 5))
                .checkAssert((parts, kind) -> {
                    var marker = List.of("- ", "1. ", "| ", "## ", "- [ ] Add ", "TODO ")
                            .get(kind);
                    var text = "## Action items\n"
                            + parts.stream().map(part -> marker + part).collect(Collectors.joining("\n"));
                    for (var candidate : Extractor.fromText(text).candidates()) {
                        var quote = candidate.quote();
                        assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
                        assertThat(candidate.title()).isNotBlank();
                    }
                });
    }

    @Test
    @Timeout(120)
    void aMegabyteOnOneLineIsBounded() {
        for (var piece : List.of(
                "add an alert for checkout and ", "((((", "[[[[", "a: ", "`", "should have ", "**", "https://", "| ")) {
            var line = "- " + piece.repeat(1_000_000 / piece.length());
            var candidates = Extractor.fromFollowUps(line).candidates();
            assertThat(candidates).hasSizeLessThanOrEqualTo(Extractor.MOST);
            assertThat(candidates)
                    .allSatisfy(
                            candidate -> assertThat(candidate.quote().text()).hasSizeLessThan(1300));
        }
    }

    @Test
    void fiftyThousandBulletsAreBoundedAndCounted() {
        // Given
        var text = IntStream.range(0, 50_000)
                .mapToObj(i -> "- Add an alert for queue " + i)
                .collect(Collectors.joining("\n"));

        // When
        var from = System.nanoTime();
        var extraction = Extractor.fromFollowUps(text);
        var took = Duration.ofNanos(System.nanoTime() - from);

        // Then
        assertThat(extraction.candidates()).hasSize(Extractor.MOST);
        assertThat(extraction.leftOut()).isEqualTo(50_000 - Extractor.MOST);
        assertThat(took).isLessThan(Duration.ofSeconds(120));
    }

    @Test
    void chatGivesRequestsAndPromisesWithAHorizon() {
        assertThat(titles("""
                can you add an alert for queue depth tomorrow? https://tracker.example/OPS-9

                I'll file a ticket to pin the base image next week.

                it looks fine now
                """)).hasSize(2);
    }
}
