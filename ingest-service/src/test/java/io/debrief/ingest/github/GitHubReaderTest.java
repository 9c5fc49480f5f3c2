package io.debrief.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubReaderTest {

    private static final String SHA = "9049f1265b7d61be4a8904a9a27120d2064dab3b";
    private static final String REPO =
            "'repository':{'full_name':'acme/checkout','name':'checkout','pushed_at':1777629720},"
                    + "'sender':{'login':'katosei','type':'User'}";

    @Test
    void aMergedPullRequestIsKnownByItsNumberAndItsMergeCommit() {
        var signal = read("pull_request", pullRequest("closed", "'merged':true,'merged_at':'2026-05-01T09:58:00Z',"));
        assertThat(signal.kind()).isEqualTo("change.merged");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T09:58:00Z");
        assertThat(signal.keys())
                .containsExactly("github:pr:acme/checkout#12", "github:commit:" + SHA, "service:checkout");
        assertThat(signal.actor().id()).isEqualTo("katosei");
        assertThat(signal.text()).isEqualTo("Why");
    }

    @Test
    void aPushOfTheMergeCommitSharesItsKey() {
        var signal = read(
                "push",
                "{'ref':'refs/heads/main','before':'a','after':'" + SHA
                        + "','head_commit':{'message':'Cache prices (#12)\\n\\nbody'},'commits':[{'id':'" + SHA
                        + "','message':'Cache prices (#12)'}],'compare':'https://github.com/acme/checkout/compare/a',"
                        + REPO + "}");
        assertThat(signal.kind()).isEqualTo("change.pushed");
        assertThat(signal.title()).isEqualTo("Cache prices (#12)");
        assertThat(signal.keys()).containsExactly("github:commit:" + SHA, "service:checkout");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00Z");
    }

    @ParameterizedTest
    @CsvSource({"opened,change.opened", "closed,change.closed", "labeled,other", "synchronize,other"})
    void whatHappensToAPullRequestHasItsKind(String action, String kind) {
        assertThat(read("pull_request", pullRequest(action, "'merged':false,")).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "success,deploy.succeeded",
        "failure,deploy.failed",
        "error,deploy.failed",
        "in_progress,deploy.started",
        "inactive,other",
        "queued,other"
    })
    void deploysEndAsTheirStatusSays(String state, String kind) {
        var signal = read(
                "deployment_status",
                "{'action':'created','deployment_status':{'id':7,'state':'" + state
                        + "','created_at':'2026-05-01T10:00:00Z'},'deployment':{'id':3,'sha':'" + SHA
                        + "','ref':'main','environment':'production'}," + REPO + "}");
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.title()).contains("production").contains("main");
        assertThat(signal.keys()).contains("github:commit:" + SHA);
    }

    @ParameterizedTest
    @CsvSource({"success,build.succeeded", "failure,build.failed", "timed_out,build.failed", "cancelled,other"})
    void aCompletedWorkflowIsABuild(String conclusion, String kind) {
        var signal = read(
                "workflow_run",
                "{'action':'completed','workflow_run':{'id':5,'run_attempt':1,'name':'CI','conclusion':'" + conclusion
                        + "','head_sha':'" + SHA + "','updated_at':'2026-05-01T10:00:00Z'}," + REPO + "}");
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.keys()).contains("github:commit:" + SHA);
    }

    @Test
    void anEditedCommentIsARevisionAndADeletedOneCarriesNoText() {
        var written = read("issue_comment", comment("created", "2026-05-01T10:00:00Z"));
        var edited = read("issue_comment", comment("edited", "2026-05-01T10:05:00Z"));
        var deleted = read("issue_comment", comment("deleted", "2026-05-01T10:05:00Z"));
        assertThat(written.kind()).isEqualTo("note.added");
        assertThat(edited.fold()).isEqualTo(written.fold());
        assertThat(edited.id()).isNotEqualTo(written.id());
        assertThat(edited.revises().fold()).isEqualTo(written.fold());
        assertThat(deleted.fold()).isEqualTo(written.fold());
        assertThat(deleted.toString()).doesNotContain("this fixes it");
        assertThat(written.keys()).contains("github:pr:acme/checkout#12");
    }

    @Test
    void aDeliveryThatComesTwiceIsTheSameAndOthersAreNot() {
        var body = pullRequest("labeled", "'merged':false,");
        assertThat(read("pull_request", body, "d1").id())
                .isEqualTo(read("pull_request", body, "d1").id());
        assertThat(read("pull_request", body, "d1").id())
                .isNotEqualTo(read("pull_request", body, "d2").id());
        var merged = pullRequest("closed", "'merged':true,'merged_at':'2026-05-01T09:58:00Z',");
        assertThat(read("pull_request", merged, "d1").id())
                .isEqualTo(read("pull_request", merged, "d2").id());
    }

    @Test
    void theEventsNameIsNeededAndAPingConcernsNobody() {
        var body = Bodies.json("{'zen':'x'}");
        assertThat(Bodies.read(new GitHubReader(), body, Map.of()).unreadable()).hasSize(1);
        assertThat(Bodies.read(new GitHubReader(), body, Map.of("X-GitHub-Event", "ping"))
                        .ignored())
                .isEqualTo("ping");
        assertThat(read("star", "{'action':'created'," + REPO + "}").kind()).isEqualTo("other");
    }

    private static String pullRequest(String action, String fields) {
        return "{'action':'" + action + "','number':12,'pull_request':{'id':99,'number':12," + fields
                + "'title':'Cache prices','body':'Why','state':'closed','created_at':'2026-05-01T09:00:00Z',"
                + "'updated_at':'2026-05-01T09:59:00Z','closed_at':'2026-05-01T09:58:00Z','merge_commit_sha':'" + SHA
                + "','html_url':'https://github.com/acme/checkout/pull/12'}," + REPO + "}";
    }

    private static String comment(String action, String updated) {
        return "{'action':'" + action
                + "','issue':{'number':12,'title':'Cache prices','pull_request':{}},'comment':{'id':5,"
                + "'body':'this fixes it','created_at':'2026-05-01T10:00:00Z','updated_at':'" + updated + "'}," + REPO
                + "}";
    }

    private static Signal read(String event, String body) {
        return read(event, body, "d1");
    }

    private static Signal read(String event, String body, String delivery) {
        var headers = Map.of("X-GitHub-Event", event, "X-GitHub-Delivery", delivery);
        var signals = Bodies.signals(new GitHubReader(), "github", Bodies.json(body), headers);
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }
}
