package io.debrief.console.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line after something was done: fixed sentences, chosen by a word in the address. */
final class Notice {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("noted", "Your note is on the timeline."),
            Map.entry("ruled", "Done. The entry shows it, and its history says who and why."),
            Map.entry("milestone", "The milestone is set. What was derived stays visible beside it."),
            Map.entry("undone", "Taken back. That is in the history too."),
            Map.entry("opened", "The incident is open."),
            Map.entry("changed", "Changed."),
            Map.entry("drafting", "A new draft is being made. It will be here in a moment: reload to see it."),
            Map.entry("saved", "Saved."),
            Map.entry("adopted", "It is your sentence now."),
            Map.entry("answered", "Answered."),
            Map.entry("waived", "It stays open, with your reason, and will be printed so."),
            Map.entry("lead", "The lead is set."),
            Map.entry("signed", "You signed."),
            Map.entry("not-ready", "Not published yet: the list says what is missing."),
            Map.entry("published", "Published."),
            Map.entry("not-needed", "No post-mortem is needed here, for the reason you gave."),
            Map.entry("take", "Taken. It has an owner and a date."),
            Map.entry("drop", "Dropped, with your reason."),
            Map.entry("already-done", "Already done. Good."),
            Map.entry("later", "Put off, once."),
            Map.entry("accept", "Accepted: it is yours."),
            Map.entry("progress", "Reported."),
            Map.entry("redate", "The date moved. It counts as a slip."),
            Map.entry("proposed", "Your follow-up waits for a decision."));

    private Notice() {}

    /** The sentence of a word; empty where there is none. */
    static String of(@Nullable String word) {
        return word == null ? "" : WORDS.getOrDefault(word, "");
    }
}
