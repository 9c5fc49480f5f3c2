package io.debrief.timeline.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.devservices.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks the OpenAPI document, so that a new call that changes something cannot be forgotten. */
@QuarkusTest
class MachinesIT {

    /** What machines with a scope may do, and nothing else. */
    private static final Set<String> OPEN = Set.of("post /v1/people", "post /v1/rebuilds");

    @Test
    void aMachineIsRefusedWhereverSomethingIsDecided() {
        // Given
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        var token = TestTokens.machine("eager-bot", "people:read", "everything");

        // When
        var walked = new ArrayList<String>();
        var refused = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> List.of("post", "put", "patch", "delete").contains(method))
                .forEach(method -> {
                    walked.add(method + " " + path);
                    var filled = path.replace("{name}", "mitigated")
                            .replace("/v1/incidents/{id}", "/v1/incidents/INC-1")
                            .replaceAll("\\{[a-z]+}", "00000000-0000-4000-8000-000000000000");
                    var answer = given().auth()
                            .oauth2(token)
                            .contentType("application/json")
                            .body("{}")
                            .request(method, filled);
                    if (answer.statusCode() == 403) {
                        refused.add(method + " " + path);
                        assertThat(answer.jsonPath().getString("type"))
                                .isEqualTo(
                                        OPEN.contains(method + " " + path)
                                                ? "urn:problem:scope-missing"
                                                : "urn:problem:machines-cannot-decide");
                    }
                }));

        // Then
        assertThat(walked).hasSizeGreaterThan(10).containsAll(OPEN);
        assertThat(refused).containsExactlyInAnyOrderElementsOf(walked);
    }
}
