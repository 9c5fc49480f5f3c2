package io.debrief.actions.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The formats that follow-ups come in. */
class FormatsTest {

    private static List<String> titles(String text) {
        return Extractor.fromText(text).candidates().stream()
                .map(Candidate::title)
                .toList();
    }

    @Test
    void htmlIsReadAsTheListsItMeansAndSpansStandInTheHtml() {
        // Given
        var text = "<h2>Action items</h2><ul><li>Add an alert on disk usage above 85 %</li>"
                + "<li>Document the <b>restore</b> of orders-db</li><li>The backup was restored</li></ul>"
                + "<h2>Timeline</h2><ul><li>Restart the database</li></ul>";

        // When
        var candidates = Extractor.fromText(text).candidates();

        // Then
        assertThat(candidates)
                .extracting(Candidate::title)
                .containsExactly("Add an alert on disk usage above 85 %", "Document the restore of orders-db");
        assertThat(candidates.getLast().quote().text()).isEqualTo("Document the <b>restore</b> of orders-db");
    }

    @Test
    void tablesWithoutOuterBarsAndWikiTablesAreRead() {
        assertThat(titles("""
                Action items:

                Action item | Type | Owner | Bug
                --- | --- | --- | ---
                Update the playbook for cascading failure | mitigate | jen | n/a DONE
                Balance load between clusters | prevent | marty | Bug 5554823 TODO

                h2. Next steps
                || Action || Owner ||
                | Rotate the signing key every 30 days | Lee |
                """))
                .containsExactly(
                        "Update the playbook for cascading failure",
                        "Balance load between clusters",
                        "Rotate the signing key every 30 days");
    }

    @Test
    void pastedTextWithBareNamesOfSectionsIsRead() {
        assertThat(titles("""
                1. Summary
                The service was down.
                5. Action items
                \u2022 Add connection pool metrics to the checkout
                dashboard (owner: Kat Osei, due 2026-06-01)
                \u2022 Set the pool size to 50 per pod
                6. Attendees
                \u2022 Kat Osei
                """))
                .containsExactly(
                        "Add connection pool metrics to the checkout dashboard", "Set the pool size to 50 per pod");
    }

    @Test
    void aChatIsReadLineByLine() {
        assertThat(titles("""
                ana: so what do we do next
                lee: we should add an alert on the pool tomorrow
                kat: @lee can you also document the failover?
                sam: TODO: bump the timeout to 5s
                ana: the pool is fine now
                kat: we should have seen this earlier
                """))
                .containsExactly(
                        "Add an alert on the pool tomorrow", "Document the failover", "Bump the timeout to 5s");
    }
}
