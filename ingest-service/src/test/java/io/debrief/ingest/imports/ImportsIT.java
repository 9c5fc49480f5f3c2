package io.debrief.ingest.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.devservices.TestTokens;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Yesterday's incident, brought in from files. */
@QuarkusTest
class ImportsIT {

    private static final String NDJSON = "application/x-ndjson";

    private static final String ANA = TestTokens.responder("p_ana");
    private static final Path FOLDER = Path.of("target/imports");

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void linesBecomeSignalsThatSayTheyWereImported() {
        // Given
        var mark = UUID.randomUUID().toString();
        var lines = """
                {"kind":"alert.fired","title":"%s","occurredAt":"2026-04-01T10:00:00Z","sourceType":"zabbix","keys":["service:shop"],"trust":"verified","text":"password=hunter2-xx"}

                this is no signal
                {"kind":"note.added","title":"no time"}
                """.formatted(mark);
        // When
        var end = finished(upload(NDJSON, "", lines.getBytes(StandardCharsets.UTF_8), TestTokens.responder("p_ana"))
                .statusCode(202)
                .header("Location", startsWith("/v1/imports/"))
                .extract()
                .path("id"));
        // Then
        assertThat(end.getString("state")).isEqualTo("done");
        assertThat(end.getInt("read")).isEqualTo(3);
        assertThat(end.getInt("accepted")).isEqualTo(1);
        assertThat(end.getInt("problems")).isEqualTo(2);
        assertThat(end.getString("detail")).contains("line 3").contains("line 4");
        var signal = signals(mark).getFirst();
        assertThat(signal.imported()).isTrue();
        assertThat(signal.trust()).isEqualTo("unauthenticated");
        assertThat(signal.receivedAt()).isEqualTo("2026-04-01T10:00:00Z");
        assertThat(signal.text()).doesNotContain("hunter2");
        assertThat(signal.redactions()).isNotEmpty();
    }

    @Test
    void aTextLeavesWithoutItsSecrets() {
        given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", "# Down\n\nWe rotated AKIAQ3EGRVXKJ5RT7ZPN at noon.\n"))
                .post("/v1/redactions")
                .then()
                .statusCode(200)
                .body("text", startsWith("# Down\n\nWe rotated \u2039redacted:aws-access-token"))
                .body("redactions.aws-access-token", equalTo(1));
    }

    @Test
    void aSlackExportGivesTheSameIdentitiesAsTheEventsApi() throws IOException {
        // Given
        var mark = UUID.randomUUID().toString();
        var zip = zip(Map.of(
                "users.json",
                "[{\"id\":\"U1\",\"team_id\":\"T1\",\"profile\":{\"real_name\":\"Ana Ruiz\"}}]",
                "channels.json",
                "[{\"id\":\"C77\",\"name\":\"inc-shop\",\"created\":1775037600,\"creator\":\"U1\"}]",
                "dms.json",
                "[{\"id\":\"D1\",\"members\":[\"U1\"]}]",
                "inc-shop/2026-04-01.json",
                "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"" + mark + "\",\"ts\":\"1775037660.000100\"},"
                        + "{\"type\":\"message\",\"subtype\":\"channel_join\",\"user\":\"U1\",\"ts\":\"1775037661.000100\"},"
                        + "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"re " + mark
                        + "\",\"ts\":\"1775037670.000100\",\"thread_ts\":\"1775037660.000100\"}]",
                "D1/2026-04-01.json",
                "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"private " + mark
                        + "\",\"ts\":\"1775037662.000100\"}]",
                "../../evil/2026-04-01.json",
                "[]"));
        // When
        var end = finished(upload("application/zip", "?source=slack", zip, TestTokens.machine("m", "imports:write"))
                .statusCode(202)
                .extract()
                .path("id"));
        // Then
        assertThat(end.getString("state")).isEqualTo("done");
        assertThat(end.getInt("accepted")).isEqualTo(3);
        var found = signals(mark);
        assertThat(found).hasSize(2);
        var message =
                found.stream().filter(one -> one.thread() == null).findFirst().orElseThrow();
        assertThat(message.fold()).isEqualTo("slack|T1|C77|1775037660.000100");
        assertThat(message.actor().name()).isEqualTo("Ana Ruiz");
        assertThat(message.labels()).containsEntry("channelName", "inc-shop");
        assertThat(message.receivedAt()).isEqualTo(message.occurredAt());
        assertThat(message.imported()).isTrue();
        var live = Sender.slack(
                        Sender.bytes("{'type':'event_callback','team_id':'T1','event_id':'E','event':{'type':'message',"
                                + "'channel':'C77','user':'U1','text':'" + mark + "','ts':'1775037660.000100'}}"))
                .extract()
                .<String>path("ids[0]");
        assertThat(live).isEqualTo(message.id().toString());
        assertThat(signals("inc-shop")).anyMatch(one -> one.kind().equals("channel.created"));
    }

    @Test
    void whatIsNoExportFailsWithAReason() throws IOException {
        for (var body : List.of("not a zip".getBytes(StandardCharsets.UTF_8), zip(Map.of("a.txt", "x")))) {
            var end = finished(upload("application/zip", "", body, TestTokens.responder("p_ana"))
                    .statusCode(202)
                    .extract()
                    .path("id"));
            assertThat(end.getString("state")).isEqualTo("failed");
            assertThat(end.getString("detail")).containsAnyOf("not a zip", "no Slack export");
        }
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        var bomb = zip(Map.of(
                "users.json", "[{\"id\":\"U1\",\"team_id\":\"T1\"}]", "channels.json", " ".repeat(65 * 1024 * 1024)));
        var end = finished(upload("application/zip", "", bomb, TestTokens.responder("p_ana"))
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(end.getString("state")).isEqualTo("failed");
        assertThat(end.getString("detail")).contains("unpacks to more");
    }

    @Test
    void theSameFileIsTheSameImport() throws IOException {
        // Given
        var mark = UUID.randomUUID().toString();
        var body = ("[{\"labels\":{\"alertname\":\"" + mark
                        + "\"},\"annotations\":{},\"startsAt\":\"2026-04-01T10:00:00Z\"," + "\"fingerprint\":\"" + mark
                        + "\",\"status\":{\"state\":\"active\"}}]")
                .getBytes(StandardCharsets.UTF_8);
        var first = finished(accepted(upload("application/json", "?name=alerts.json", body, ANA)));
        // When it comes again, by whomever and under whatever name
        var second = accepted(upload("application/json", "?name=other.json", body, ANA));
        var anew = finished(accepted(upload("application/json", "?again=true", body, ANA)));
        // Then
        assertThat(first.getString("format")).isEqualTo("alertmanager");
        assertThat(first.getString("name")).isEqualTo("alerts.json");
        assertThat(first.getString("source")).isEqualTo("alertmanager-import");
        assertThat(first.getLong("bytes")).isEqualTo(body.length);
        assertThat(second).isEqualTo(first.getString("id"));
        assertThat(anew.getString("id")).isNotEqualTo(second);
        assertThat(signals(mark))
                .extracting(Signal::id)
                .hasSize(2)
                .containsOnly(signals(mark).getFirst().id());
        given().auth()
                .oauth2(ANA)
                .get("/v1/imports?limit=1&sha256=" + first.getString("sha256"))
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(anew.getString("id")))
                .body("next", org.hamcrest.Matchers.notNullValue());
        assertThat(Files.exists(FOLDER.resolve(second)))
                .as("the file of an import that is done")
                .isFalse();
    }

    @Test
    void aFailedImportIsTriedAgainAndGivenUp() {
        // Given
        var broken = ("{\"incidents\":[{\"id\":\"P" + UUID.randomUUID() + "\",\"type\":\"incident\","
                        + "\"created_at\":\"2026-04-01T10:00:00Z\"}, {}")
                .getBytes(StandardCharsets.UTF_8);
        var id = accepted(upload("application/json", "", broken, ANA));
        assertThat(finished(id).getString("detail")).isEqualTo("The file breaks off after element 2.");
        assertThat(finished(id).getBoolean("retryable")).isTrue();
        assertThat(Files.exists(FOLDER.resolve(id))).isTrue();
        // When
        call(ANA, id + "/retry").statusCode(200).body("state", equalTo("queued"));
        // Then it goes on where it was, and comes no further
        var end = finished(id);
        assertThat(end.getString("state")).isEqualTo("failed");
        assertThat(end.getInt("accepted")).isEqualTo(1);
        assertThat(end.getInt("problems")).isEqualTo(1);
        given().auth()
                .oauth2(ANA)
                .get("/v1/imports/" + id + "/problems")
                .then()
                .statusCode(200)
                .body("items.place", equalTo(List.of("element 2")));
        call(ANA, id + "/discard").statusCode(200).body("detail", equalTo("Given up by p_ana."));
        assertThat(Files.exists(FOLDER.resolve(id))).isFalse();
        call(ANA, id + "/retry").statusCode(409).body("type", equalTo("urn:problem:import-file-gone"));
        assertThat(accepted(upload("application/json", "", broken, ANA)))
                .as("the file again is the same import")
                .isEqualTo(id);
        finished(id);
    }

    @Test
    void whatCannotBeAnImportIsRefusedWithAReason() {
        upload("application/json", "", "[]".getBytes(StandardCharsets.UTF_8), ANA)
                .statusCode(400)
                .body("type", equalTo("urn:problem:unknown-import-format"))
                .body("formats", startsWith("ndjson, slack-export, alertmanager"));
        upload("application/json", "?format=excel", "[]".getBytes(StandardCharsets.UTF_8), ANA)
                .statusCode(400)
                .body("errors[0].field", equalTo("format"));
        upload("application/json", "", new byte[0], ANA).statusCode(400).body("errors[0].field", equalTo("body"));
        upload(NDJSON, "", new byte[3_000_001], ANA)
                .statusCode(413)
                .body("type", equalTo("urn:problem:import-too-large"));
        assertThat(FOLDER.toFile().list((folder, name) -> name.endsWith(".part")))
                .isEmpty();
    }

    @Test
    void namesInAnExportHoldNoSecretsEither() throws IOException {
        // Given
        var mark = UUID.randomUUID().toString();
        var key = "AKIAQYLPMN5HFIQR7XYA";
        var zip = zip(Map.of(
                "users.json",
                "[{\"id\":\"U1\",\"team_id\":\"T1\",\"profile\":{\"real_name\":\"" + key + "\"}}]",
                "channels.json",
                "[{\"id\":\"C78\",\"name\":\"" + key + "\",\"created\":1775037600}]",
                key + "/2026-04-01.json",
                "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"" + mark + "\",\"ts\":\"1775037660.000200\"},7]"));
        // When
        var end = finished(accepted(upload("application/zip", "?name=" + key, zip, ANA)));
        // Then
        assertThat(end.getInt("accepted")).isEqualTo(2);
        assertThat(end.prettify()).contains("message 2").doesNotContain(key);
        assertThat(signals(mark)).hasSize(1);
        assertThat(SignalTopic.signals(json).stream().map(Signal::toString)).noneMatch(signal -> signal.contains(key));
    }

    @Test
    void onlyPeopleAndMachinesWithTheScopeMayImport() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        upload(NDJSON, "", body, TestTokens.machine("m", "people:write"))
                .statusCode(403)
                .body("type", equalTo("urn:problem:scope-missing"));
        upload("text/csv", "", body, TestTokens.responder("p_ana")).statusCode(415);
        upload("application/zip", "?source=github", body, TestTokens.responder("p_ana"))
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
        given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .get("/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse upload(String mediaType, String query, byte[] body, String token) {
        var encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(NDJSON, ContentType.BINARY)
                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                .encodeContentTypeAs("application/json", ContentType.BINARY)
                .encodeContentTypeAs("application/zip", ContentType.BINARY);
        return given().config(RestAssuredConfig.config().encoderConfig(encoder))
                .auth()
                .oauth2(token)
                .contentType(mediaType)
                .body(body)
                .post("/v1/imports" + query)
                .then();
    }

    private static String accepted(ValidatableResponse answer) {
        return answer.statusCode(202)
                .header("Location", startsWith("/v1/imports/"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse call(String token, String path) {
        return given().auth().oauth2(token).post("/v1/imports/" + path).then();
    }

    private static JsonPath finished(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().auth()
                                .oauth2(TestTokens.responder("p_ana"))
                                .get("/v1/imports/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        progress -> progress.getString("finishedAt") != null);
    }

    private List<Signal> signals(String mark) {
        return SignalTopic.signals(json).stream()
                .filter(signal -> (signal.title() + signal.text()).contains(mark))
                .filter(Signal::imported)
                .toList();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
