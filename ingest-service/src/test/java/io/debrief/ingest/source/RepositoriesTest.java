package io.debrief.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.ingest.github.GitHubReader;
import io.debrief.ingest.gitlab.GitLabReader;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoriesTest {

    @ParameterizedTest
    @CsvSource({
        "acme/checkout, acme/checkout, true",
        "acme/checkout, ACME/Checkout, true",
        "acme/checkout, acme/checkout-secrets, false",
        "acme/checkout, evil/acme/checkout, false",
        "acme/*, acme/anything, true",
        "acme/*, acme-labs/anything, false",
        "'a/b,acme/*', acme/checkout, true",
        "'a/b,acme/*', a/c, false"
    })
    void onlyTheNamedRepositoriesAreKept(String setting, String repository, boolean kept) {
        // Given a source that names its repositories, and an event of one
        var reader = Repositories.parse(setting).before(new GitHubReader());
        var body = "{'action':'published','release':{'tag_name':'v1'},'repository':{'full_name':'" + repository + "'}}";

        // When it is read
        var reading = Bodies.read(reader, Bodies.json(body), Map.of("X-GitHub-Event", "release"));

        // Then it gives a signal only where the repository is one of them
        assertThat(reading.drafts()).hasSize(kept ? 1 : 0);
        assertThat(reading.ignored()).isEqualTo(kept ? null : "other-repository");
    }

    @Test
    void whatIsOfNoRepositoryIsNotKept() {
        var reader = Repositories.parse("acme/*").before(new GitHubReader());
        var reading = Bodies.read(
                reader,
                Bodies.json("{'action':'member_added','organization':{'login':'acme'}}"),
                Map.of("X-GitHub-Event", "organization"));
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.ignored()).isEqualTo("other-repository");
    }

    @Test
    void whatCannotBeReadOfAnotherRepositoryIsNotQuarantined() {
        // Given a body the reader would quarantine, since its event's name is missing
        var reader = Repositories.parse("acme/*").before(new GitHubReader());
        var reading = Bodies.read(reader, Bodies.json("{'repository':{'full_name':'other/thing'}}"), Map.of());
        assertThat(reading.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"shop/eu/*, 1", "shop/*, 1", "shop/us/*, 0", "shop/eu/cart, 1"})
    void groupsOfGitLabHoldTheGroupsBelow(String setting, int signals) {
        var reader = Repositories.parse(setting).before(new GitLabReader());
        var body = "{'object_kind':'release','action':'create','tag':'v1','name':'v1',"
                + "'project':{'path_with_namespace':'shop/eu/cart','name':'cart'}}";
        assertThat(Bodies.read(reader, Bodies.json(body), Map.of("X-Gitlab-Event", "Release Hook"))
                        .drafts())
                .hasSize(signals);
    }
}
