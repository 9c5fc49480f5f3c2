package io.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    @Test
    void headingsListsAndLinksBecomeMarkdown() {
        var page = HtmlPage.of("""
                <html><head><title>Checkout down</title><style>li { color: red }</style></head><body>
                <nav><ul><li>Home</li></ul></nav>
                <h2>Action &amp; items</h2>
                <ul><li><p>Add an <b>alert</b> for 5xx</p>
                  <ul><li>on the edge</li></ul></li>
                <li><a href="https://tracker.example/OPS-1">OPS-1</a> Pin the image</li></ul>
                <ol><li>one</li><li>two</li></ol>
                <script>document.write("<li>nothing</li>")</script>
                </body></html>
                """);

        assertThat(page.title()).isEqualTo("Checkout down");
        assertThat(page.text()).isEqualToIgnoringWhitespace("""
                ## Action & items
                - Add an **alert** for 5xx
                  - on the edge
                - OPS-1 (https://tracker.example/OPS-1) Pin the image
                1. one
                2. two
                """);
        assertThat(page.text()).contains("\n  - on the edge\n");
    }

    @Test
    void tablesKeepTheirRowsAndCells() {
        var page = HtmlPage.of("""
                <table><tbody><tr><th>Action</th><th>Owner</th></tr>
                <tr><td><p>Add an alert</p></td><td><div>Ana</div></td></tr></tbody></table>
                """);

        assertThat(page.text()).isEqualTo("| Action | Owner |\n|---|---|\n| Add an alert | Ana |\n\n");
    }

    @Test
    void aConfluencePageIsItsContentWithTasksAndMentions() {
        var page = HtmlPage.of("""
                <html><head><title>OPS : Checkout down</title></head><body>
                <h1 id="title-heading"><span id="title-text"> OPS : Checkout down </span></h1>
                <div class="page-metadata">Created by <span class='author'> Ana Ruiz</span></div>
                <div id="main-content" class="wiki-content group">
                <div><ul class="inline-task-list">
                <li class="checked"><span><a class="confluence-userlink user-mention" href="/x">Kat Osei</a> raise the limit</span></li>
                <li><span>write a runbook</span></li></ul></div>
                </div>
                <div id="footer"><ul><li>Add the footer</li></ul></div></body></html>
                """);

        assertThat(page.title()).isEqualTo("Checkout down");
        assertThat(page.author()).isEqualTo("Ana Ruiz");
        assertThat(page.text()).contains("- [x] @Kat Osei raise the limit", "- [ ] write a runbook");
        assertThat(page.text()).doesNotContain("footer", "Created by");
    }

    @Test
    void eachLineKnowsWhereItStoodInThePage() {
        var page = HtmlPage.of("<p>one</p>\n\n\n<p>four</p>\n<ul>\n<li>six</li></ul>");
        var texts = page.text().split("\n", -1);

        for (var i = 0; i < texts.length; i++) {
            switch (texts[i]) {
                case "one" -> assertThat(page.lines()[i]).isEqualTo(1);
                case "four" -> assertThat(page.lines()[i]).isEqualTo(4);
                case "- six" -> assertThat(page.lines()[i]).isEqualTo(6);
                default -> assertThat(texts[i]).isEmpty();
            }
        }
        assertThat(page.text()).contains("one", "four", "- six");
    }

    @Test
    void strangePagesEndInTime() {
        for (var strange :
                new String[] {"<a href=\"", "<!--", "<", "<li>", "&", "<table><tr><td>", "<script>", "&#x;", "<b></b>"
                }) {
            var page = strange.repeat(2_000_000 / strange.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> HtmlPage.of(page), strange);
        }
    }
}
