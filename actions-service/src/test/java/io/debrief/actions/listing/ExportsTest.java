package io.debrief.actions.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import io.debrief.contracts.actions.ActionSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private static ActionSnapshot action(String title, String status, LocalDate due) {
        return new ActionSnapshot(
                "ACT-12",
                status,
                title,
                null,
                null,
                "proposal",
                null,
                null,
                "detect",
                "S",
                "low",
                null,
                List.of(),
                false,
                List.of(),
                null,
                null,
                "p_kat",
                AT,
                due,
                false,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                false,
                "INC-1",
                List.of(),
                AT,
                AT,
                false,
                4);
    }

    @Test
    void noCellIsAFormula() {
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(ActionsCsv.cell(start + "1+1").replace("\"", "")).startsWith("'" + start);
        }
        assertThat(ActionsCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    void bidirectionalControlsStayInTheirCell() {
        qt().forAll(strings().betweenCodePoints(0x2020, 0x2070).ofLengthBetween(0, 20))
                .checkAssert(text -> {
                    var depth = 0;
                    for (var c : Bidi.isolated(text).toCharArray()) {
                        if (c == '\u202c' || c == '\u2069') {
                            depth--;
                        } else if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2068') {
                            depth++;
                        }
                        assertThat(depth).isNotNegative();
                    }
                    assertThat(depth).isZero();
                });
    }

    @Test
    void openOnesWithADayAreEventsAndLinesAreShort() {
        // When
        var calendar = ActionsCalendar.of(List.of(
                action("Add an alert; page, please \u00e4".repeat(9), "taken", LocalDate.parse("2026-05-20")),
                action("Done one", "done", LocalDate.parse("2026-05-20"))));

        // Then
        assertThat(calendar).containsOnlyOnce("BEGIN:VEVENT").contains("DTSTART;VALUE=DATE:20260520");
        assertThat(calendar).contains("DTEND;VALUE=DATE:20260521").contains("\\;");
        assertThat(calendar.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }
}
