package io.debrief.drafting.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.devservices.TestTokens;
import io.debrief.drafting.stack.Api;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MachinesIT {

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");
    private static final Set<String> OPEN_TO_MACHINES = Set.of("/v1/verifications");

    @Inject
    ObjectMapper json;

    private List<String[]> changingCalls() throws IOException {
        var document = json.readTree(Api.as("p_ana")
                .accept("application/json")
                .get("/q/openapi?format=json")
                .asByteArray());
        var calls = new ArrayList<String[]>();
        for (var path : (Iterable<Map.Entry<String, JsonNode>>)
                () -> document.path("paths").fields()) {
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (CHANGING.contains(method) && !OPEN_TO_MACHINES.contains(path.getKey())) {
                    calls.add(new String[] {method, path.getKey()});
                }
            });
        }
        return calls;
    }

    @Test
    void aMachineMayDecideNothing() throws IOException {
        var calls = changingCalls();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(10);

        for (var call : calls) {
            var path = call[1].replaceAll("\\{id}", "INC-1")
                    .replaceAll("\\{name}", "conclusion")
                    .replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000001");
            Api.with(TestTokens.machine("summary-bot", "postmortems:write", "admin"))
                    .body("{}")
                    .header("If-Match", "\"1\"")
                    .request(call[0].toUpperCase(java.util.Locale.ROOT), path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:machines-cannot-decide"));
        }
    }

    @Test
    void whoOnlyReadsChangesNothingAndWhoIsNobodyGetsNothing() throws IOException {
        for (var call : changingCalls()) {
            var path = call[1].replaceAll("\\{id}", "INC-1")
                    .replaceAll("\\{name}", "conclusion")
                    .replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000001");
            var method = call[0].toUpperCase(java.util.Locale.ROOT);
            Api.with(TestTokens.person("p_viewer", "viewer"))
                    .body("{}")
                    .request(method, path)
                    .then()
                    .statusCode(403);
            io.restassured.RestAssured.given()
                    .contentType("application/json")
                    .body("{}")
                    .request(method, path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void aMachineMayAskTheVerifier() {
        Api.with(TestTokens.machine("ci"))
                .body(Map.of(
                        "sentence",
                        "I rolled back payments-api to 2.3.1.",
                        "evidence",
                        List.of(Map.of(
                                "id",
                                "e1",
                                "at",
                                "2026-05-01T10:00:00Z",
                                "actor",
                                "kat",
                                "kind",
                                "message.posted",
                                "text",
                                "I rolled back payments-api to 2.3.1."))))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("supported"))
                .body("support[0].evidence", equalTo("e1"));
    }

    @Test
    void aQuestionToTheVerifierIsCheckedFieldByField() {
        Api.as("p_ana")
                .body(Map.of("sentence", "x".repeat(2_001), "evidence", List.of(Map.of("id", "e1"))))
                .post("/v1/verifications")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("sentence", "evidence[0].text")));
    }
}
