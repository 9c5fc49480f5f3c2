package io.debrief.standalone.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.debrief.standalone.data.JsonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scenario: its acts turned into the webhooks its sources would send. */
final class Scenario {

    /** The channel's id; its name comes with the scenario. */
    private static final String CHANNEL = "C0DEMOINC";

    private final Cast cast;
    private final Instant start;
    private final String secret;
    private final SlackSender slack;
    private final GitHubSender github;
    private final PagerDutySender pagerduty;
    private final AlertmanagerSender alertmanager = new AlertmanagerSender();

    /**
     * A scenario that begins at a time.
     *
     * @param cast its people
     * @param start when the first alert fires
     * @param secret what is pasted where the scenario says {@code {secret}}
     */
    Scenario(Cast cast, Instant start, String secret) {
        this.cast = cast;
        this.start = start;
        this.secret = secret;
        this.slack = new SlackSender(cast, CHANNEL);
        this.github = new GitHubSender(cast);
        this.pagerduty = new PagerDutySender(cast);
    }

    /**
     * What is sent for one act.
     *
     * @param act the act
     * @param webhook the webhook
     */
    record Step(Act act, Webhook webhook) {}

    /** The acts of a resource, in the order of the story. */
    static List<Act> acts(String resource) throws IOException {
        var acts = new ArrayList<Act>();
        try (var lines = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acts.add(JsonFile.JSON.readValue(line, Act.class));
            }
        }
        return acts;
    }

    /** Any other resource of the demo. */
    static <T> T read(String resource, TypeReference<T> type) throws IOException {
        try (var in = open(resource)) {
            return JsonFile.JSON.readValue(in, type);
        }
    }

    /** The webhooks of these acts, in their order. */
    List<Step> steps(List<Act> acts) {
        return acts.stream().map(act -> new Step(act, webhook(act))).toList();
    }

    /** Where the chat happens. */
    SlackSender slack() {
        return slack;
    }

    private Webhook webhook(Act act) {
        var at = start.plus(act.offset());
        if (act.alert() != null) {
            return alertmanager.of(act, at);
        }
        if (act.pager() != null) {
            return pagerduty.of(act, at);
        }
        var development = development(act, at);
        return development != null ? development : chat(act, at);
    }

    private @Nullable Webhook development(Act act, Instant at) {
        if (act.pr() != null) {
            return github.pullRequest(act, at);
        }
        if (act.comment() != null) {
            return github.comment(act, at);
        }
        if (act.push() != null) {
            return github.push(act, at);
        }
        if (act.build() != null) {
            return github.build(act, at);
        }
        if (act.release() != null) {
            return github.release(act, at);
        }
        if (act.deploy() != null) {
            return github.deployment(act, at);
        }
        return act.issue() != null ? github.issue(act, at) : null;
    }

    private Webhook chat(Act act, Instant at) {
        if (act.channel() != null) {
            return slack.created(act.channel(), Act.need(act.by(), "by"), at);
        }
        if (act.join() != null) {
            return slack.joined(act.join(), at);
        }
        if (act.react() != null) {
            return slack.reacted(act.react(), Act.need(act.by(), "by"), Act.need(act.emoji(), "emoji"), at);
        }
        if (act.pin() != null) {
            return slack.pinned(act.pin(), Act.need(act.by(), "by"), at);
        }
        if (act.delete() != null) {
            return slack.deleted(act.delete(), at);
        }
        var text = Act.need(act.text(), "text").replace("{secret}", secret);
        if (act.edit() != null) {
            return slack.edited(act.edit(), text, at);
        }
        return act.bot() != null ? slack.bot(act.bot(), text, at) : slack.said(act, text, at);
    }

    Cast cast() {
        return cast;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Scenario.class.getResourceAsStream("/demo/" + resource), resource);
    }
}
