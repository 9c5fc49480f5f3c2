package io.debrief.ingest.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitLabReaderTest {

    private static final String SHA = "da1560886d4f094c3e6c9ef40349f7d38b5d27d7";
    private static final String NONE = "0".repeat(40);
    private static final String PROJECT = "'user':{'name':'Ana','username':'ana'},'project':{'name':'Shop',"
            + "'path_with_namespace':'acme/shop','web_url':'https://gitlab.example/acme/shop'}";

    @ParameterizedTest(name = "merge request {0} is {1}")
    @CsvSource({
        "open,opened,change.opened",
        "reopen,opened,change.opened",
        "merge,merged,change.merged",
        "close,closed,change.closed",
        "update,opened,other",
        "approved,opened,other",
        "'',merged,change.merged"
    })
    void aMergeRequestsActionsHaveTheirKinds(String action, String state, String kind) {
        // When
        var signal = mergeRequest(action, state);
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(state);
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.keys()).contains("gitlab:merge_request:acme/shop!3", "service:shop");
    }

    @Test
    void aMergeAndThePushOfItsCommitShareAKey() {
        // Given
        var merge = mergeRequest("merge", "merged");
        var push = push(SHA);
        // Then
        assertThat(merge.keys()).contains("github:commit:" + SHA);
        assertThat(push.keys()).contains("github:commit:" + SHA);
        assertThat(mergeRequest("update", "opened").keys()).noneMatch(key -> key.contains("commit"));
    }

    @Test
    void aPushHasItsNewestCommitsTime() {
        // When
        var signal = push(SHA);
        // Then
        assertThat(signal.kind()).isEqualTo("change.pushed");
        assertThat(signal.title()).isEqualTo("Roll back");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(signal.text()).isEqualTo("b6568db Older\nda15608 Roll back");
        assertThat(push(NONE).status()).isEqualTo("deleted");
        assertThat(push(NONE).kind()).isEqualTo("other");
    }

    @ParameterizedTest(name = "{0} with status {1} is {2} at {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "pipeline;success;build.succeeded;2026-05-01T10:02:00Z",
                "pipeline;failed;build.failed;2026-05-01T10:02:00Z",
                "pipeline;running;other;2026-05-01T10:02:00Z",
                "deployment;running;deploy.started;2026-05-01T10:02:00Z",
                "deployment;success;deploy.succeeded;2026-05-01T10:02:00Z",
                "deployment;failed;deploy.failed;2026-05-01T10:02:00Z",
                "deployment;canceled;other;2026-05-01T10:02:00Z",
                "build;success;other;2026-05-01T10:02:00Z"
            })
    void whatRunsHasItsKindAndCommit(String object, String status, String kind, String at) {
        // When
        var signal =
                read("{'object_kind':'" + object + "'," + PROJECT + ",'object_attributes':{'id':31,'ref':'main','sha':'"
                        + SHA + "','status':'" + status
                        + "','finished_at':'2026-05-01 10:02:00 UTC'},'commit':{'message':'Fix'},"
                        + "'status':'" + status + "','deployment_id':15,'environment':'production','status_changed_at':"
                        + "'2026-05-01 12:02:00 +0200','ref':'main','commit_url':'https://gitlab.example/acme/shop/-/commit/"
                        + SHA
                        + "','build_id':7,'build_name':'unit','build_status':'" + status + "','sha':'" + SHA
                        + "','build_finished_at':'2026-05-01 10:02:00 UTC'}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(status);
        assertThat(signal.occurredAt()).isEqualTo(at);
        assertThat(signal.keys()).contains("github:commit:" + SHA);
    }

    @Test
    void aNoteThatIsEditedIsTheSameLine() {
        // Given
        var note = "{'object_kind':'note'," + PROJECT + ",'object_attributes':{'id':12,'note':'first\\nsecond',"
                + "'action':'%s','created_at':'2026-05-01 10:02:00 UTC','updated_at':'2026-05-01 10:07:00 UTC',"
                + "'url':'https://gitlab.example/n'},'merge_request':{'iid':3,'title':'Fix'}}";
        // When
        var written = read(note.formatted("create"));
        var edited = read(note.formatted("update"));
        // Then
        assertThat(written.title()).isEqualTo("first");
        assertThat(written.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(edited.occurredAt()).isEqualTo("2026-05-01T10:07:00Z");
        assertThat(edited.fold()).isEqualTo(written.fold());
        assertThat(edited.id()).isNotEqualTo(written.id());
        assertThat(edited.keys()).contains("gitlab:merge_request:acme/shop!3");
    }

    @ParameterizedTest(name = "issue {0} is {1}")
    @CsvSource({"open,ticket.opened", "close,ticket.closed", "update,ticket.updated"})
    void issuesAreTickets(String action, String kind) {
        // When
        var signal = issue(action, "");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.title()).isEqualTo("Leak of prices");
        assertThat(signal.keys()).contains("gitlab:issue:acme/shop#8");
    }

    @Test
    void whatIsConfidentialIsToldOfWithoutItsWords() {
        // When
        var signal = issue("open", "'confidential':true,");
        // Then
        assertThat(signal.title()).isEqualTo("Confidential issue #8");
        assertThat(signal.title() + signal.text() + signal.raw())
                .doesNotContain("prices")
                .doesNotContain("internal");
        assertThat(signal.keys()).contains("gitlab:issue:acme/shop#8");
    }

    @ParameterizedTest(name = "release {0} is {1}, {2}")
    @CsvSource({"create,release.published,event", "update,other,receipt", "delete,other,receipt"})
    void onlyANewReleaseHasATime(String action, String kind, String timeFrom) {
        // When
        var signal = read("{'object_kind':'release','id':5,'name':'1.4','tag':'v1.4','action':'" + action + "',"
                + PROJECT + ",'released_at':'2026-05-01 10:02:00 UTC','created_at':'2026-05-01 09:02:00 UTC'}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.timeFrom()).isEqualTo(timeFrom);
        assertThat(signal.title()).isEqualTo("1.4");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "user_add_to_team,user add to team: Shop",
        "feature_flag,new-cart",
        "wiki_page,new-cart",
        "something_new,new-cart"
    })
    void everythingElseIsKeptBeside(String name, String title) {
        // Given an event of a system hook or of a kind that is not special here
        var attributes =
                name.equals("user_add_to_team") ? "'project_name':'Shop'," : "'object_attributes':{'name':'new-cart'},";
        // When
        var signal = read("{'event_name':'" + name + "'," + attributes + PROJECT + "}");
        // Then
        assertThat(signal.kind()).isEqualTo("other");
        assertThat(signal.title()).isEqualTo(title);
        assertThat(signal.timeFrom()).isEqualTo("receipt");
    }

    private static Signal issue(String action, String more) {
        return read(
                "{'object_kind':'issue'," + PROJECT + ",'object_attributes':{'id':81,'iid':8,'title':'Leak of prices',"
                        + "'description':'internal words'," + more + "'state':'opened','action':'" + action
                        + "','created_at':'2026-05-01 10:01:00 UTC','updated_at':'2026-05-01 10:02:00 UTC'}}");
    }

    private static Signal mergeRequest(String action, String state) {
        return read("{'object_kind':'merge_request'," + PROJECT + ",'object_attributes':{'id':99,'iid':3,'title':'Fix',"
                + "'state':'" + state + "','action':'" + action + "','merge_commit_sha':'" + SHA
                + "','updated_at':'2026-05-01 10:02:00 UTC','created_at':'2026-04-30 10:02:00 UTC'}}");
    }

    private static Signal push(String after) {
        return read("{'object_kind':'push','before':'95790bf891e76fee5e1747ab589903a6a1f80f22','after':'" + after
                + "','ref':'refs/heads/main','checkout_sha':" + (after.equals(NONE) ? "null" : "'" + after + "'") + ","
                + "'user_name':'Ana'," + PROJECT
                + ",'commits':[{'id':'b6568db1bc1dcd7f8b4d5a946b0b91f9dacd7327','message':"
                + "'Older','timestamp':'2026-05-01T09:00:00Z'},{'id':'" + SHA
                + "','message':'Roll back\\n\\nmore','timestamp':'2026-05-01T12:02:00+02:00'}]}");
    }

    private static Signal read(String body) {
        return Bodies.one(new GitLabReader(), "gitlab", body, Map.of());
    }
}
