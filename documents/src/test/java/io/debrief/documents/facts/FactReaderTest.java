package io.debrief.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.documents.Document;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    @Test
    void frontMatterSaysItAll() {
        var facts = FactReader.of(document("x.md", "# Other\n", """
                ---
                title: "Checkout down"
                date: 2024-05-01T10:02:00Z
                ended_at: 2024-05-01 10:49 UTC
                severity: SEV-2
                services: [checkout, payments]
                author: Ana Ruiz
                ---"""));

        assertThat(facts)
                .isEqualTo(new Facts(
                        "Checkout down",
                        new Moment(Instant.parse("2024-05-01T10:02:00Z"), true),
                        new Moment(Instant.parse("2024-05-01T10:49:00Z"), true),
                        "sev2",
                        java.util.List.of("checkout", "payments"),
                        "Ana Ruiz"));
    }

    @Test
    void labelledLinesAndTablesAtTheTopCount() {
        var facts = FactReader.of(document("x.md", """
                # Orders were lost

                **Date**: 29th November 2019
                | Severity | 1 |
                - **Services:** orders
                * Authors: Kat Osei, Lee Park
                """));

        assertThat(facts.title()).isEqualTo("Orders were lost");
        assertThat(facts.started()).isEqualTo(new Moment(Instant.parse("2019-11-29T00:00:00Z"), false));
        assertThat(facts.severity()).isEqualTo("sev1");
        assertThat(facts.services()).containsExactly("orders");
        assertThat(facts.author()).isEqualTo("Kat Osei, Lee Park");
    }

    @Test
    void whatIsNotSaidStaysOpen() {
        var facts = FactReader.of(document("dns-trouble.md", """
                Nothing worked. Last updated on 2024-01-01, see 03/04/2024.
                Severity: very bad
                """));

        assertThat(facts).isEqualTo(new Facts("dns trouble", null, null, null, java.util.List.of(), null));
    }

    @Test
    void aTimeOfDayWithoutAZoneIsADayOnly() {
        assertThat(Moment.in("2024-05-01 10:02")).isEqualTo(new Moment(Instant.parse("2024-05-01T00:00:00Z"), false));
        assertThat(Moment.in("May 1st, 2024 at 10:02 +02:00"))
                .isEqualTo(new Moment(Instant.parse("2024-05-01T08:02:00Z"), true));
        assertThat(Moment.in("2024-02-31")).isNull();
    }

    @Test
    void theFilesNameMayNameTheDay() {
        var facts = FactReader.of(document("2018/2018-03-13-pvc-hub-locked.md", "# Hub locked\n\nIt was.\n"));

        assertThat(facts.started()).isEqualTo(new Moment(Instant.parse("2018-03-13T00:00:00Z"), false));
    }

    private static Document document(String name, String text) {
        return document(name, text, "");
    }

    private static Document document(String name, String text, String front) {
        return new Document(name, text, front, "UTF-8", null, null, new int[0]);
    }
}
