package io.debrief.standalone.identity.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debrief.standalone.identity.DirectoryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoIsWhoTest {

    private static final DirectoryEntry ANA = new DirectoryEntry(
            "p_ana", "Ana", "ana@example.org", Map.of("slack", "U1"), List.of("shop"), List.of("admin"), false);

    @TempDir
    Path folder;

    @Test
    void oneTableMakesOnePersonOfManyIds() throws IOException {
        // Given
        var listed = read("people.csv", """
                Name,E-Mail,GitHub,PagerDuty,Teams
                Ana Ruiz,ANA@example.org,anaruiz,P1,
                "Osei, Kat",kat@example.org,katosei,,"shop; payments"
                """);

        // When
        var outcome = WhoIsWho.of(List.of(ANA), listed);

        // Then
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.people())
                .containsExactly(
                        new DirectoryEntry(
                                "p_ana",
                                "Ana Ruiz",
                                "ANA@example.org",
                                Map.of("slack", "U1", "github", "anaruiz", "pagerduty", "P1"),
                                List.of("shop"),
                                List.of("admin"),
                                false),
                        new DirectoryEntry(
                                "p_osei",
                                "Osei, Kat",
                                "kat@example.org",
                                Map.of("github", "katosei"),
                                List.of("shop", "payments"),
                                List.of("responder"),
                                false));
        assertThat(WhoIsWho.of(outcome.people(), listed).people()).isEmpty();
    }

    @Test
    void aListInYamlSaysTheSame() throws IOException {
        var listed = read("people.yaml", """
                - name: Ana Ruiz
                  ids: {slack: U1, jira: 5b10a}
                - name: Ana Silva
                  email: silva@example.org
                """);

        var people = WhoIsWho.of(List.of(ANA), listed).people();

        assertThat(people).extracting(DirectoryEntry::id).containsExactly("p_ana", "p_ana_silva");
        assertThat(people.getFirst().ids()).isEqualTo(Map.of("slack", "U1", "jira", "5b10a"));
    }

    @Test
    void whoWouldBeTwoPeopleIsNotGuessed() throws IOException {
        var listed = read("people.csv", """
                name,email,slack
                Kat,kat@example.org,U2
                Somebody,kat@example.org,U1
                ,nobody@example.org,
                Lee,lee at example.org,
                ana,other@example.org,
                """);

        assertThat(WhoIsWho.of(List.of(ANA), listed).problems())
                .containsExactly(
                        "row 3 would be several people: p_ana by slack=U1, p_kat by e-mail",
                        "row 4: somebody new needs a name",
                        "row 5: lee at example.org is no e-mail address",
                        "row 6: is that the known p_ana, ana? Write that in a column id, or another id for somebody else");
    }

    @Test
    void aFileThatIsNoListSaysWhatOneIs() {
        assertThatThrownBy(() -> read("people.csv", "Ana,ana@example.org\n")).hasMessageContaining("names its columns");
        assertThatThrownBy(() -> read("people.json", "{}")).hasMessageContaining("is a list");
        assertThatThrownBy(() -> read("people.yml", "a: [")).hasMessageContaining("no YAML");
    }

    private List<Listed> read(String name, String text) throws IOException {
        return PeopleFile.read(Files.writeString(folder.resolve(name), text));
    }
}
