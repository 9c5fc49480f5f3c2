package io.debrief.timeline.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.people.PersonSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static PersonSnapshot person(String id, String email, Map<String, String> ids) {
        return new PersonSnapshot(id, id, email, ids, List.of(), List.of(), false, 1);
    }

    @Test
    void everyIdAndTheAddressNameOnePerson() {
        // Given
        var directory = Directory.of(List.of(person(
                "p_kat", "Kat.Osei@example.org", Map.of("slack", "U061", "github", "katosei", "jira", "5b10a"))));

        // When, Then
        for (var name : List.of("p_kat", "U061", "katosei", "5b10a", "kat.osei@EXAMPLE.org")) {
            assertThat(directory.person(name)).as(name).map(PersonSnapshot::id).contains("p_kat");
        }
        assertThat(directory.person("u061")).isEmpty();
        assertThat(directory.person(null)).isEmpty();
    }

    @Test
    void whatTwoPeopleClaimNamesNobody() {
        // Given
        var directory = Directory.of(List.of(
                person("p_a", "ops@example.org", Map.of("slack", "U1")),
                person("p_b", "OPS@example.org", Map.of("slack", "U2"))));

        // When, Then
        assertThat(directory.person("ops@example.org")).isEmpty();
        assertThat(directory.person("U2")).map(PersonSnapshot::id).contains("p_b");
    }
}
