package io.debrief.timeline.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.debrief.platform.streams.sending.KafkaSender;
import io.debrief.timeline.wake.OwnContext;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What every test of the running service needs: a way in for signals, callers, a look into the tables. */
@ApplicationScoped
public class Stack {

    private final KafkaSender sender;
    private final ObjectMapper json;
    private final Vertx vertx;

    Stack(KafkaSender sender, ObjectMapper json, Vertx vertx) {
        this.sender = sender;
        this.json = json;
        this.vertx = vertx;
    }

    /** Runs work as the service itself does and waits for its answer. */
    public <T> T onContext(Supplier<Uni<T>> work) {
        var answer = new CompletableFuture<T>();
        OwnContext.run(vertx, work, answer::complete, answer::completeExceptionally);
        assertThat(answer).succeedsWithin(Duration.ofSeconds(30));
        return answer.join();
    }

    /** A signal that stands for nothing but its arrival. */
    public static Signal marker(String name) {
        return Signals.of(name).alert(1, "marker", true);
    }

    /** Forgets everything; the leader finds out by its next round. */
    public static void empty() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update projection set round = round + 1000");
            statement.execute(
                    "truncate signal, arrival, assignment, erased_line, channel, ruling, incident, opener, entry, entry_line");
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts signals on the topic, in this order, and waits for the broker. */
    public void send(Signal... signals) {
        send(List.of(signals));
    }

    public void send(List<Signal> signals) {
        signals.stream()
                .map(signal -> sender.send(new ProducerRecord<>(
                                Topic.SIGNALS.name(),
                                signal.keys().isEmpty()
                                        ? null
                                        : signal.keys().getFirst().getBytes(StandardCharsets.UTF_8),
                                bytes(signal)))
                        .subscribeAsCompletionStage())
                .toList()
                .forEach(sent -> assertThat(sent).succeedsWithin(Duration.ofSeconds(10)));
    }

    /** Puts a marker behind what lies in each partition of the signals' topic, and waits until all of them are stored. */
    public void drain(String name) {
        var ids = new ArrayList<String>();
        for (int partition = 0; partition < sender.partitions(Topic.SIGNALS.name()); partition++) {
            var marker = marker(name + "-" + partition);
            ids.add("'" + marker.id() + "'");
            assertThat(sender.send(new ProducerRecord<>(Topic.SIGNALS.name(), partition, null, bytes(marker)))
                            .subscribeAsCompletionStage())
                    .succeedsWithin(Duration.ofSeconds(10));
        }
        var stored = "select count(*) from signal where id in (" + String.join(",", ids) + ")";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(query(stored)).containsExactly(Integer.toString(ids.size())));
    }

    /** Puts anything on the signals' topic. */
    public void sendRaw(String key, byte[] value) {
        assertThat(sender.send(new ProducerRecord<>(Topic.SIGNALS.name(), key.getBytes(StandardCharsets.UTF_8), value))
                        .subscribeAsCompletionStage())
                .succeedsWithin(Duration.ofSeconds(10));
    }

    public byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Requests by somebody who decides. */
    public static RequestSpecification as(String person) {
        return given().auth().oauth2(TestTokens.responder(person)).contentType("application/json");
    }

    /** Opens an incident by hand and answers its label. */
    public static String open(String title, String... keys) {
        return open(Map.of("title", title, "severity", "sev2", "startedAt", "2026-05-01T10:00:00Z", "keys", keys));
    }

    public static String open(Map<String, Object> request) {
        return as("p_ana")
                .body(request)
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response timeline(String incident) {
        return as("p_ana").queryParam("limit", 500).get("/v1/incidents/" + incident + "/timeline");
    }

    /** Waits until an incident's timeline has so many entries, then answers it. */
    public static Response timelineOf(String incident, int entries) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(timeline(incident).jsonPath().getList("items"))
                        .hasSize(entries));
        return timeline(incident);
    }

    public static String digest(String incident) {
        return timeline(incident).getHeader("Timeline-Digest");
    }

    /** One column of a query on the service's own schema. */
    public static List<@Nullable String> query(String sql) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<@Nullable String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes rows of the service's own schema. */
    public static void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
