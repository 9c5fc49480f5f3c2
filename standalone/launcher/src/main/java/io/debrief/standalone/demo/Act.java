package io.debrief.standalone.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scenario: something a source tells. Which of the verbs is given says which source.
 *
 * @param at minutes and seconds after the first alert, {@code -14:00} for before
 * @param alert {@code firing} or {@code resolved}
 * @param pager PagerDuty's event, such as {@code acknowledged}
 * @param channel the name of a channel that is created
 * @param join who joins the channel, which is nothing to us
 * @param say who says something
 * @param bot which bot says something
 * @param edit the reference of a message that is edited
 * @param delete the reference of a message that is deleted
 * @param react the reference of a message that gets a reaction
 * @param pin the reference of a message that is pinned
 * @param pr what happens to a pull request: {@code opened} or {@code merged}
 * @param comment who comments on a pull request
 * @param push who pushes to main
 * @param build how a build ended
 * @param release who releases
 * @param deploy what a deployment does
 * @param issue who opens an issue
 * @param by who does it, where the verb does not say
 * @param as the reference by which later acts name this message
 * @param in the reference of the message this one answers
 * @param text what is said
 * @param title a title
 * @param summary an alert's title
 * @param name an alert's name
 * @param severity an alert's severity
 * @param service an alert's service
 * @param pods how many pods an alert is about, 0 for none
 * @param group the alert a page was raised for
 * @param number of a pull request, build, deployment or issue
 * @param commit a word for a commit
 * @param branch a branch
 * @param ref what is deployed
 * @param tag what is released
 * @param message a commit's message
 * @param emoji a reaction
 */
record Act(
        String at,
        @Nullable String alert,
        @Nullable String pager,
        @Nullable String channel,
        @Nullable String join,
        @Nullable String say,
        @Nullable String bot,
        @Nullable String edit,
        @Nullable String delete,
        @Nullable String react,
        @Nullable String pin,
        @Nullable String pr,
        @Nullable String comment,
        @Nullable String push,
        @Nullable String build,
        @Nullable String release,
        @Nullable String deploy,
        @Nullable String issue,
        @Nullable String by,
        @Nullable String as,
        @Nullable String in,
        @Nullable String text,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String name,
        @Nullable String severity,
        @Nullable String service,
        int pods,
        @Nullable String group,
        int number,
        @Nullable String commit,
        @Nullable String branch,
        @Nullable String ref,
        @Nullable String tag,
        @Nullable String message,
        @Nullable String emoji) {

    /** How long after the first alert it happens. */
    Duration offset() {
        boolean before = at.startsWith("-");
        var parts = (before ? at.substring(1) : at).split(":", 2);
        var offset = Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
        return before ? offset.negated() : offset;
    }

    /** A field the verb needs. */
    static <T> T need(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("a scenario line lacks " + field);
        }
        return value;
    }
}
