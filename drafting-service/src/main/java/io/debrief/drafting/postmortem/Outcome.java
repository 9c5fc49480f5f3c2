package io.debrief.drafting.postmortem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of something a person wanted. */
sealed interface Outcome {

    /**
     * It is done.
     *
     * @param next the post-mortem as it is now
     * @param what the verb phrase for the history, such as {@code section.saved}
     * @param reason the reason given
     * @param details further facts for the history; never the text itself
     */
    record Done(Postmortem next, String what, @Nullable String reason, Map<String, String> details)
            implements Outcome {}

    /** There is no such statement, sentence or gap. */
    record Unknown(String kind, UUID id) implements Outcome {}

    /**
     * Not this person.
     *
     * @param slug the problem's kind
     * @param detail what would be needed
     */
    record NotYours(String slug, String detail) implements Outcome {}

    /**
     * It cannot be published yet.
     *
     * @param missing what is missing, by name
     * @param stale statements whose evidence changed and nobody looked at
     */
    record NotReady(List<String> missing, List<UUID> stale) implements Outcome {}

    /** It stands where this makes no sense. */
    record NotNow(String slug, String detail) implements Outcome {}
}
