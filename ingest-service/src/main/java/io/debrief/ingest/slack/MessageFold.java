package io.debrief.ingest.slack;

import io.debrief.ingest.signal.Identity;

/** The line of a Slack message: the same for the message, its edits, its deletion, and an import of it. */
public final class MessageFold {

    private MessageFold() {}

    /** The line of the message of a team, channel and time stamp. */
    public static String of(String team, String channel, String ts) {
        return Identity.join("slack", team, channel, ts);
    }
}
