package io.debrief.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.platform.ids.Ids;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.problem.ProblemDocument;
import io.debrief.platform.version.Versions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

    @Test
    void aNamedIdIsTheOneOfTheStandard() {
        // Given the example of RFC 9562, appendix A.4
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        // Then
        assertThat(Ids.named(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void aCursorReadsBackAsTheKeyItWasMadeOf() {
        // When
        var cursor = Cursor.of("2026-05-01T10:02:00Z", 3, "a b/ü");

        // Then
        assertThat(Cursor.read(cursor, 3)).containsExactly("2026-05-01T10:02:00Z", "3", "a b/ü");
        assertThat(Cursor.read(null, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "YQ", "%%%"})
    void aCursorOfAnotherListIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, 2))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void aPageHasANextOnlyWhereMoreWasFound() {
        // When
        var full = Page.of(List.of(1, 2, 3), 2, Object::toString);
        var last = Page.of(List.of(1, 2), 2, Object::toString);

        // Then
        assertThat(full.items()).containsExactly(1, 2);
        assertThat(full.next()).isEqualTo("2");
        assertThat(last.next()).isNull();
    }

    @Test
    void aChangeNeedsTheNewestVersion() {
        // Then
        Versions.require("\"7\"", 7);
        Versions.require("W/\"7\"", 7);
        Versions.require("7", 7);
        refused(() -> Versions.require("\"6\"", 7), 412, "urn:problem:stale-version");
        refused(() -> Versions.require(null, 7), 428, "urn:problem:if-match-missing");
        refused(() -> Versions.require("\"x\"", 7), 400, "urn:problem:invalid-request");
    }

    @Test
    void aProblemNamesTheFieldAndTheReason() {
        // When
        var document = ProblemDocument.of(Problem.invalid("dueOn", "lies in the past"), "/v1/actions/ACT-1/take");

        // Then
        assertThat(document)
                .containsEntry("type", "urn:problem:invalid-request")
                .containsEntry("title", "Bad Request")
                .containsEntry("status", 400)
                .containsEntry("detail", "dueOn: lies in the past")
                .containsEntry("errors", List.of(new Problem.FieldError("dueOn", "lies in the past")));
    }

    private static void refused(Runnable change, int status, String type) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.type()).hasToString(type);
        });
    }
}
