package io.debrief.timeline.entry;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Timelines as documents, pages and with people's names. */
@QuarkusTest
class ExportsIT {

    @Inject
    Stack stack;

    @Test
    void aCsvCellIsNeverAFormulaAndAMarkdownLineNeverMarkup() {
        // Given
        var signals = Signals.of("csv");
        var incident = open("Exports", signals.channel());
        stack.send(
                signals.message(1, "=HYPERLINK(\"http://evil\")"),
                signals.message(2, "<b>\u202Egnp.exe</b> [x](javascript:1)"));
        timelineOf(incident, 2);

        // When
        var csv = as("p_ana").accept("text/csv").get("/v1/incidents/" + incident + "/timeline");
        var markdown = as("p_ana").accept("text/markdown").get("/v1/incidents/" + incident + "/timeline");

        // Then
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Timeline-Digest")).isEqualTo(Stack.digest(incident));
        assertThat(csv.asString())
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .doesNotContain(",=");
        assertThat(csv.asString()).contains("\u2068<b>\u202Egnp.exe</b>").contains("\u202C\u2069");
        assertThat(markdown.contentType()).startsWith("text/markdown");
        assertThat(markdown.asString())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>")
                .contains("\\[x\\]");
    }

    @Test
    void pagesFollowTheOrderWithoutGapOrRepetition() {
        // Given
        var signals = Signals.of("pages");
        var incident = open("Pages", signals.channel());
        for (int minute = 0; minute < 7; minute++) {
            stack.send(signals.message(minute, "message " + minute));
        }
        timelineOf(incident, 7);

        // When
        var titles = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as("p_ana").queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/incidents/" + incident + "/timeline")
                    .jsonPath();
            titles.addAll(page.getList("items.title", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        // Then
        assertThat(titles)
                .isEqualTo(List.of(
                        "message 0", "message 1", "message 2", "message 3", "message 4", "message 5", "message 6"));
    }

    @Test
    void aSourcesIdOfSomebodyIsShownWithTheNameTheDirectoryKnows() {
        // Given
        var signals = Signals.of("names");
        var incident = open("Names", signals.channel());
        var message = signals.message(1, "on it");
        stack.send(message);
        timelineOf(incident, 1);

        // When
        var id = "p_" + signals.service().replace('-', '_');
        as("p_ana")
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        "Kat Osei",
                        "ids",
                        Map.of("slack", String.valueOf(message.actor().id()))))
                .post("/v1/people")
                .then()
                .statusCode(201);

        // Then
        var actor = timelineOf(incident, 1).jsonPath().getMap("items[0].actor");
        assertThat(actor)
                .containsEntry("name", "Kat Osei")
                .containsEntry("id", message.actor().id());
        as("p_ana").get("/v1/people/" + id).then().statusCode(200);
    }
}
