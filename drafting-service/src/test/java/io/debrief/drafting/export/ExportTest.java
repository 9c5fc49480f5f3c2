package io.debrief.drafting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private static Paper paper(String hostile) {
        return new Paper(
                hostile,
                List.of(new Paper.Fact("Lead", hostile)),
                List.of(hostile),
                List.of(new Paper.Compressed(
                        "Summary", List.of(new Paper.Sentence(hostile, hostile, hostile, List.of(1))))),
                List.of(new Paper.Written("Conclusion", hostile, hostile, AT)),
                List.of(hostile),
                List.of(new Paper.Answer(hostile, "Answered", hostile, hostile)),
                List.of(new Paper.Note(1, AT, "3f", hostile)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "[click](javascript:alert(1))",
                "[click](data:text/html;base64,PHNjcmlwdD4=)",
                "\"><svg onload=alert(1)>",
                "<a href=\"https://evil.example\" style=\"position:fixed\">x</a>",
                "`<iframe src=//evil.example>`",
                "<https://evil.example/x onclick=1>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void hostileTextStaysText(String hostile) {
        var html = HtmlExport.of(paper(hostile));
        var markdown = MarkdownExport.of(paper(hostile));

        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "<script",
                        "<img",
                        "<svg",
                        "<iframe",
                        "javascript:alert(1)\"",
                        "data:text/html;base64,phnjcmlwdd4=\"")
                .doesNotContainPattern("<[a-z]+[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("<[a-z]+[^>]*\\sstyle\\s*=");
        assertThat(markdown).doesNotContainPattern("<[a-zA-Z/!]").doesNotContain("![");
    }

    @Test
    void whatPeopleWriteKeepsItsMarkup() {
        var html = HtmlExport.of(paper("We **checked** [the runbook](https://wiki.example/x)"));

        assertThat(html).contains("<strong>checked</strong>").contains("href=\"https://wiki.example/x\"");
        assertThat(html).contains("nofollow").contains("noopener");
    }

    @Test
    void aQuotationIsNeverMarkup() {
        var markdown = MarkdownExport.text("# Heading\n- *list* | `code` [x](y)");

        assertThat(markdown).isEqualTo("\\# Heading \\- \\*list\\* \\| \\`code\\` \\[x\\]\\(y\\)");
    }

    @Test
    void controlsOfDirectionEndWhereTheirTextEnds() {
        var isolated = Isolation.isolate("refund \u202e001 sey");

        assertThat(isolated).isEqualTo("\u2068refund \u202e001 sey\u202c\u2069");
        assertThat(Isolation.isolate("a\u2069\u202cb")).isEqualTo("\u2068ab\u2069");
        assertThat(Isolation.isolate("plain")).isEqualTo("plain");
    }

    @Test
    void thePageAsksNoOtherHost() {
        var html = HtmlExport.of(paper("plain"));

        assertThat(html).doesNotContain("src=").doesNotContain("@import").doesNotContain("<link");
        assertThat(HtmlExport.CONTENT_SECURITY_POLICY).startsWith("default-src 'none'");
    }
}
