package io.debrief.timeline.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aCellNeverBeginsAFormula(String text) {
        assertThat(Export.cell(text).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void aCellIsQuotedWhereItHasTo() {
        assertThat(Export.cell("plain")).isEqualTo("plain");
        assertThat(Export.cell("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
    }

    @Test
    void directionControlsCannotLeaveTheirText() {
        // When
        String isolated = Export.isolated("\u2069\u202ereversed \u2067inner");

        // Then
        assertThat(isolated).isEqualTo("\u2068\u202ereversed \u2067inner\u202c\u2069\u2069");
        assertThat(Export.isolated("nothing special")).isEqualTo("nothing special");
    }

    @Test
    void nothingInALineIsMarkup() {
        assertThat(Export.inline("*bold* [x](y) <b>&\n`code` #1 | a_b ~c~ !"))
                .isEqualTo("\\*bold\\* \\[x\\](y) &lt;b&gt;&amp; \\`code\\` \\#1 \\| a\\_b \\~c\\~ \\!");
    }
}
