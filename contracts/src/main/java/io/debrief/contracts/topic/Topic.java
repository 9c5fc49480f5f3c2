package io.debrief.contracts.topic;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic of Debrief: the one list from which every environment creates them.
 *
 * @param name the topic's name
 * @param eventType the CloudEvents {@code type} of its records
 * @param open whether others may read it: public topics are public API
 * @param partitions how many partitions a new topic gets
 * @param retention how long records are kept; null where the topic is compacted instead
 */
public record Topic(
        String name,
        String eventType,
        boolean open,
        int partitions,
        @Nullable Duration retention) {

    /** Signals on their way from ingest to the timeline, keyed by their first key. */
    public static final Topic SIGNALS =
            new Topic("debrief.signals", "io.debrief.signal.v1", false, 8, Duration.ofDays(30));

    /** What was authentic but could not be read, with the reason, keyed by source. */
    public static final Topic QUARANTINE =
            new Topic("debrief.quarantine", "io.debrief.quarantined.v1", false, 1, Duration.ofDays(30));

    /** The newest snapshot of each incident, keyed by incident. */
    public static final Topic INCIDENTS = new Topic("debrief.incidents", "io.debrief.incident.v1", true, 4, null);

    /** The newest snapshot of each timeline entry, keyed by {@code incident/entry}. */
    public static final Topic TIMELINE = new Topic("debrief.timeline", "io.debrief.entry.v1", true, 8, null);

    /** The newest draft of each incident. */
    public static final Topic DRAFTS = new Topic("debrief.drafts", "io.debrief.draft.v1", true, 4, null);

    /** The state of each post-mortem, with its text once published. */
    public static final Topic POSTMORTEMS = new Topic("debrief.postmortems", "io.debrief.postmortem.v1", true, 4, null);

    /** The newest snapshot of each action, keyed by action. */
    public static final Topic ACTIONS = new Topic("debrief.actions", "io.debrief.action.v1", true, 4, null);

    /** Every decision, ruling, sign-off and publication, keyed by what it was taken on. */
    public static final Topic ACTIVITY =
            new Topic("debrief.activity", "io.debrief.activity.v1", true, 4, Duration.ofDays(365));

    /** The full records of restricted incidents, keyed by topic and key. */
    public static final Topic RESTRICTED = new Topic("debrief.restricted", "io.debrief.restricted.v1", false, 4, null);

    /** The directory of people, keyed by person; private, since it holds addresses. */
    public static final Topic PEOPLE = new Topic("debrief.people", "io.debrief.person.v1", false, 1, null);

    /** The follow-ups people are writing, before publication, keyed by incident; read by actions only. */
    public static final Topic FOLLOW_UPS = new Topic("debrief.followups", "io.debrief.followups.v1", false, 4, null);

    /** All topics, in the order of the design. */
    public static final List<Topic> ALL = List.of(
            SIGNALS,
            QUARANTINE,
            INCIDENTS,
            TIMELINE,
            DRAFTS,
            POSTMORTEMS,
            ACTIONS,
            ACTIVITY,
            RESTRICTED,
            PEOPLE,
            FOLLOW_UPS);

    /** Where the JSON Schema of its values is, as a class path resource. */
    public String schemaResource() {
        var noun = eventType.substring("io.debrief.".length(), eventType.lastIndexOf('.'));
        return "/io/debrief/contracts/schemas/" + noun + ".json";
    }

    /** Whether only the newest record of each key is kept. */
    public boolean compacted() {
        return retention == null;
    }
}
