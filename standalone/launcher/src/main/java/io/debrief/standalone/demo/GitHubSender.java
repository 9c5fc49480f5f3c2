package io.debrief.standalone.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happens to a repository as GitHub's webhooks do. */
final class GitHubSender {

    private static final String REPOSITORY = "acme-demo/checkout";
    private static final String URL = "https://github.com/" + REPOSITORY;

    private final Cast cast;

    GitHubSender(Cast cast) {
        this.cast = cast;
    }

    /** A commit's id, made from a word. */
    static String commit(String word) {
        return Hash.sha256("commit " + word).substring(0, 40);
    }

    Webhook pullRequest(Act act, Instant at) {
        boolean merged = "merged".equals(act.pr());
        var pr = new LinkedHashMap<String, Object>();
        pr.put("id", 100_000 + act.number());
        pr.put("number", act.number());
        pr.put("html_url", URL + "/pull/" + act.number());
        pr.put("title", Act.need(act.title(), "title"));
        pr.put("body", Act.need(act.text(), "text"));
        pr.put("state", merged ? "closed" : "open");
        pr.put("merged", merged);
        pr.put("created_at", at.toString());
        pr.put("updated_at", at.toString());
        if (merged) {
            pr.put("merged_at", at.toString());
            pr.put("closed_at", at.toString());
            pr.put("merge_commit_sha", commit(Act.need(act.commit(), "commit")));
        }
        pr.put("head", Map.of("ref", "change-" + act.number(), "sha", commit("head " + act.number())));
        pr.put("base", Map.of("ref", "main"));
        var body = body(Act.need(act.by(), "by"), merged ? "closed" : "opened");
        body.put("number", act.number());
        body.put("pull_request", pr);
        return webhook("pull_request", body);
    }

    Webhook comment(Act act, Instant at) {
        var body = body(Act.need(act.comment(), "comment"), "created");
        body.put(
                "issue",
                Map.of(
                        "number",
                        act.number(),
                        "title",
                        "Pull request " + act.number(),
                        "html_url",
                        URL + "/pull/" + act.number(),
                        "pull_request",
                        Map.of("html_url", URL + "/pull/" + act.number())));
        body.put(
                "comment",
                Map.of(
                        "id", at.getEpochSecond(),
                        "body", Act.need(act.text(), "text"),
                        "html_url", URL + "/pull/" + act.number() + "#issuecomment-" + at.getEpochSecond(),
                        "created_at", at.toString(),
                        "updated_at", at.toString()));
        return webhook("issue_comment", body);
    }

    Webhook push(Act act, Instant at) {
        var sha = commit(Act.need(act.commit(), "commit"));
        var commit = Map.of(
                "id",
                sha,
                "message",
                Act.need(act.message(), "message"),
                "timestamp",
                at.toString(),
                "url",
                URL + "/commit/" + sha);
        var body = body(Act.need(act.push(), "push"), null);
        body.put("ref", "refs/heads/main");
        body.put("before", commit("before " + act.commit()));
        body.put("after", sha);
        body.put("created", false);
        body.put("deleted", false);
        body.put("forced", false);
        body.put("compare", URL + "/compare/" + sha.substring(0, 12));
        body.put("head_commit", commit);
        body.put("commits", List.of(commit));
        body.put(
                "pusher",
                Map.of("name", cast.member(Act.need(act.push(), "push")).github()));
        return webhook("push", body);
    }

    Webhook build(Act act, Instant at) {
        var word = act.commit() == null ? "head 482" : act.commit();
        var body = body(Act.need(act.by(), "by"), "completed");
        var run = new LinkedHashMap<String, Object>();
        run.put("id", act.number());
        run.put("run_attempt", 1);
        run.put("name", "checkout-ci");
        run.put("display_title", "checkout-ci on " + act.branch());
        run.put("event", "push");
        run.put("head_branch", Act.need(act.branch(), "branch"));
        run.put("head_sha", commit(word));
        run.put("status", "completed");
        run.put("conclusion", Act.need(act.build(), "build"));
        run.put("html_url", URL + "/actions/runs/" + act.number());
        run.put("created_at", at.minusSeconds(280).toString());
        run.put("run_started_at", at.minusSeconds(270).toString());
        run.put("updated_at", at.toString());
        body.put("workflow_run", run);
        return webhook("workflow_run", body);
    }

    Webhook release(Act act, Instant at) {
        var tag = Act.need(act.tag(), "tag");
        var body = body(Act.need(act.release(), "release"), "published");
        body.put(
                "release",
                Map.of(
                        "id",
                        4001,
                        "tag_name",
                        tag,
                        "name",
                        Act.need(act.title(), "title"),
                        "html_url",
                        URL + "/releases/tag/" + tag,
                        "draft",
                        false,
                        "prerelease",
                        false,
                        "published_at",
                        at.toString()));
        return webhook("release", body);
    }

    Webhook deployment(Act act, Instant at) {
        boolean started = "started".equals(act.deploy());
        var body = body(Act.need(act.by(), "by"), "created");
        body.put(
                "deployment",
                Map.of(
                        "id", act.number(),
                        "ref", Act.need(act.ref(), "ref"),
                        "sha", commit(Act.need(act.commit(), "commit")),
                        "environment", "production",
                        "created_at", at.toString(),
                        "updated_at", at.toString()));
        if (!started) {
            body.put(
                    "deployment_status",
                    Map.of(
                            "id",
                            act.number() * 10L + ("success".equals(act.deploy()) ? 2 : 1),
                            "state",
                            Act.need(act.deploy(), "deploy"),
                            "environment",
                            "production",
                            "log_url",
                            "https://deploy.acme-demo.example/runs/" + act.number(),
                            "created_at",
                            at.toString()));
        }
        return webhook(started ? "deployment" : "deployment_status", body);
    }

    Webhook issue(Act act, Instant at) {
        var body = body(Act.need(act.issue(), "issue"), "opened");
        body.put(
                "issue",
                Map.of(
                        "id", 9000 + act.number(),
                        "number", act.number(),
                        "title", Act.need(act.title(), "title"),
                        "body", Act.need(act.text(), "text"),
                        "state", "open",
                        "html_url", URL + "/issues/" + act.number(),
                        "created_at", at.toString(),
                        "updated_at", at.toString()));
        return webhook("issues", body);
    }

    private LinkedHashMap<String, Object> body(String by, @Nullable String action) {
        var body = new LinkedHashMap<String, Object>();
        if (action != null) {
            body.put("action", action);
        }
        body.put("repository", Map.of("id", 77, "name", "checkout", "full_name", REPOSITORY, "html_url", URL));
        body.put("sender", Map.of("login", cast.member(by).github(), "type", "User"));
        return body;
    }

    private static Webhook webhook(String event, Map<String, Object> body) {
        var delivery = UUID.nameUUIDFromBytes(body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Webhook.of("github", Map.of("X-GitHub-Event", event, "X-GitHub-Delivery", delivery.toString()), body);
    }
}
