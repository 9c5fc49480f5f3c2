package io.debrief.acceptance.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.SharedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 1 on every call of every service: the documents are walked, so that a new call cannot be forgotten. */
@ExtendWith(SharedStack.class)
class MachinesIT {

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    /** Webhooks prove themselves; the verifier changes nothing. */
    private static final Set<String> NO_DECISION = Set.of(
            "/v1/sources/{source}/events", "/v1/sources/{source}/events/{token}", "/v1/events", "/v1/verifications");

    /** What a machine may do with its scope: hand in evidence, texts, people and files, recompute; never decide. */
    private static final Set<String> WITH_A_SCOPE = Set.of(
            "/v1/imports",
            "/v1/imports/{id}/retry",
            "/v1/redactions",
            "/v1/people",
            "/v1/extractions",
            "/v1/actions/{id}/evidence",
            "/v1/rebuilds");

    private record Call(String method, String path) {}

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "timeline", "drafting", "actions"})
    void aMachineDecidesNothing(String service, RunningStack stack) {
        var calls = changingCalls(new Rest(stack.url(service), stack.tokens().person("p_ana")));
        assertThat(calls).hasSizeGreaterThanOrEqualTo(3);
        var machine = new Rest(stack.url(service), stack.tokens().machine("summary-bot", "admin"));
        for (var call : calls) {
            // When
            var path = call.path().replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000001");
            var answer = machine.call(call.method(), path, Map.of(), Map.of("If-Match", "\"1\""));

            // Then
            assertThat(answer.status()).as("%s", call).isEqualTo(403);
            assertThat(answer.json().path("type").asText())
                    .as("%s", call)
                    .isEqualTo(
                            WITH_A_SCOPE.contains(call.path())
                                    ? "urn:problem:scope-missing"
                                    : "urn:problem:machines-cannot-decide");
        }
    }

    private static List<Call> changingCalls(Rest person) {
        var document = person.get("/q/openapi?format=json").ok().json();
        var calls = new ArrayList<Call>();
        for (var path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (CHANGING.contains(operation.getKey()) && !NO_DECISION.contains(path.getKey())) {
                    calls.add(new Call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }
            }
        }
        return calls;
    }
}
