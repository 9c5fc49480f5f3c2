package io.debrief.drafting.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.contracts.topic.Topic;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureIT {

    private static final String SECRET = "I rolled back zebra-router to 9.8.7 with passphrase correcthorse42battery.";

    @Inject
    Records records;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void anErasedTextIsInNoTable() {
        // Given a draft that quotes a message, and people who quote it too
        var story = Story.of(records, "sev3").usual();
        story.say("m2", 600, "kat", SECRET);
        story.resolved();
        var id = story.id();
        Api.draft(id, "p_ana");
        Api.save(id, "p_ana", "conclusion", "Kat wrote: \"" + SECRET + "\" and it worked.")
                .then()
                .statusCode(200);
        Api.save(id, "p_ana", "follow_ups", "- Rotate correcthorse42battery")
                .then()
                .statusCode(200);
        assertThat(tablesWith("correcthorse42battery")).contains("draft", "postmortem", "entry", "follow_up");

        // When the message is erased
        story.erase("m2", 600, "kat");

        // Then its words are nowhere, and a mark stands where they stood
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(tablesWith("correcthorse42battery", "zebra-router"))
                        .isEmpty());
        var document = Api.postmortem(id, "p_ana");
        assertThat(document.jsonPath().getString("sections.conclusion.text"))
                .contains("⟦erased⟧")
                .startsWith("Kat wrote:")
                .endsWith("and it worked.");
        assertThat(document.asString()).doesNotContain("correcthorse42battery");
        assertThat(Api.as("p_ana").get("/v1/incidents/{id}/drafts", id).asString())
                .doesNotContain("correcthorse42battery");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(records.of(Topic.FOLLOW_UPS, id))
                        .extracting(told -> told.path("text").asText())
                        .endsWith("- Rotate ⟦erased⟧"));
    }

    @Test
    void aPublishedTextAsksForAPersonToAmendIt() {
        var story = Story.of(records, "sev3").usual();
        story.say("m2", 600, "kat", SECRET);
        story.resolved();
        var id = story.id();
        Api.draft(id, "p_ana");
        Api.save(id, "p_ana", "conclusion", "Kat wrote: " + SECRET).then().statusCode(200);
        Api.as("p_ana").body(Map.of("person", "p_ana")).put("/v1/incidents/{id}/postmortem/lead", id);
        Api.as("p_ana").post("/v1/incidents/{id}/postmortem/sign-offs", id);
        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/publication", id)
                .then()
                .statusCode(200);

        story.erase("m2", 600, "kat");

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(Api.postmortem(id, "p_ana").jsonPath().getList("amend"))
                                .hasSize(1));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var told = records.of(Topic.POSTMORTEMS, id);
            assertThat(told).isNotEmpty();
            assertThat(told.getLast().at("/sections/conclusion/text").asText()).isEqualTo("Kat wrote: ⟦erased⟧.");
        });
    }

    private List<String> tablesWith(String... words) {
        try (var connection = DriverManager.getConnection(url, "debrief_drafting", password)) {
            var found = new ArrayList<String>();
            for (var table : tables(connection)) {
                for (var word : words) {
                    try (var statement =
                            connection.prepareStatement("select count(*) from " + table + " t where t::text like ?")) {
                        statement.setString(1, "%" + word + "%");
                        var rows = statement.executeQuery();
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = current_schema()");
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).contains("draft", "postmortem", "entry", "activity");
        return names;
    }
}
