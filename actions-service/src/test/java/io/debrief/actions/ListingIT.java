package io.debrief.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Lists, counts, files, and what becomes overdue. */
@QuarkusTest
class ListingIT extends ServiceCalls {

    @Inject
    DataSource database;

    @Test
    void listsFilterAndContinueAndCountWhatIsThere() {
        // Given
        var mark = UUID.randomUUID().toString();
        extract(
                "- Add an alert for lists " + mark + "\n- Document lists " + mark + "\n- Fix the list bug " + mark,
                incident);
        var id = listed().extract().<String>path("items[2].id");
        take(id, 1, "p_ana").statusCode(200);

        // Then
        ana().get("/v1/actions?incident=" + incident + "&status=taken,done")
                .then()
                .body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&category=process")
                .then()
                .body("items", hasSize(1));
        ana().get("/v1/actions?incident=" + incident + "&owner=p_ana").then().body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&overdue=true").then().body("items", empty());
        ana().get("/v1/actions?incident=" + incident + "&dueBefore=2099-01-01")
                .then()
                .body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&updatedSince=2099-01-01T00:00:00Z")
                .then()
                .body("items", empty());
        ana().queryParam("q", "LIST BUG " + mark).get("/v1/actions").then().body("items", hasSize(1));
        ana().get("/v1/actions?status=nonsense").then().statusCode(400);
        var next = ana().get("/v1/actions?incident=" + incident + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        ana().get("/v1/actions?incident=" + incident + "&limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        ana().get("/v1/actions/{id}", id).then().header("ETag", "\"2\"");
        ana().header("If-None-Match", "\"2\"")
                .get("/v1/actions/{id}", id)
                .then()
                .statusCode(304);
        for (var by : List.of("category", "owner", "service", "age")) {
            ana().get("/v1/actions/summary?by=" + by)
                    .then()
                    .statusCode(200)
                    .body("by", equalTo(by))
                    .body("total.counts.taken", notNullValue())
                    .body("items", not(empty()));
        }
    }

    @Test
    void whatBecomesOverdueIsPublishedOnce() throws SQLException {
        // Given
        var id = one(extract("- Add an alert for overdue " + UUID.randomUUID(), incident));
        take(id, 1, "p_ana").statusCode(200);

        // When its day passes
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update action set due_on = date '2020-01-01' where number = ?")) {
            update.setLong(1, Long.parseLong(id.substring(4)));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ana().get("/v1/actions?overdue=true&incident=" + incident)
                        .then()
                        .body("items.id", contains(id))
                        .body("items[0].version", equalTo(3)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.newest("debrief.actions", id)).isNotNull();
            assertThat(topics.newest("debrief.actions", id).path("overdue").asBoolean())
                    .isTrue();
        });
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(topics.newest("debrief.actions", id)
                                .path("version")
                                .asInt())
                        .isEqualTo(3));
        at(ana(), 3)
                .body("{\"dueOn\":\"" + FRIDAY + "\",\"reason\":\"was ill\"}")
                .post("/v1/actions/{id}/redate", id)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("slips", equalTo(1));
        ana().get("/v1/actions.csv?incident=" + incident).then().statusCode(200).body(containsString(id + ",taken,"));
        ana().get("/v1/actions.ics?incident=" + incident)
                .then()
                .statusCode(200)
                .body(containsString("UID:" + id + "@debrief"));
    }
}
