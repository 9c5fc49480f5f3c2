package io.debrief.timeline.entry;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.ruling.CorrectTime;
import io.debrief.timeline.ruling.HideEntry;
import io.debrief.timeline.ruling.PinEntry;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ask to change about entries. */
final class EntryRequests {

    private static final int LONGEST_NOTE = 20_000;

    private EntryRequests() {}

    /**
     * A note into the timeline.
     *
     * @param text the note
     * @param at when what it tells happened, null for now
     */
    record Note(@Nullable String text, @Nullable Instant at) {

        String checked() {
            if (text == null || text.isBlank() || text.length() > LONGEST_NOTE) {
                throw Problem.invalid("text", "must have 1 to " + LONGEST_NOTE + " characters");
            }
            return text;
        }
    }

    /**
     * A change to an entry.
     *
     * @param effectiveAt when it really happened
     * @param hidden whether it is hidden
     * @param pinned whether it is pinned
     * @param reason why
     */
    record Change(
            @Nullable Instant effectiveAt,
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Nullable String reason) {

        List<Ruling> by(String person, UUID entry, Instant now) {
            var rulings = new ArrayList<Ruling>();
            if (effectiveAt != null) {
                rulings.add(new CorrectTime(Ids.random(), now, person, reason, entry, effectiveAt));
            }
            if (hidden != null) {
                rulings.add(new HideEntry(Ids.random(), now, person, reason, entry, hidden));
            }
            if (pinned != null) {
                rulings.add(new PinEntry(Ids.random(), now, person, reason, entry, pinned));
            }
            if (rulings.isEmpty()) {
                throw Problem.invalid("body", "says nothing to change");
            }
            return rulings;
        }
    }

    /**
     * A line to take out of its entry.
     *
     * @param line the line, null for the entry's first
     * @param reason why
     */
    record Split(@Nullable UUID line, @Nullable String reason) {}

    /**
     * Another entry to go into.
     *
     * @param into the other entry, or a line of it
     * @param reason why
     */
    record Join(
            @JsonAlias({"with", "entry"}) @Nullable UUID into,
            @Nullable String reason) {

        UUID checked() {
            if (into == null) {
                throw Problem.invalid("into", "is missing");
            }
            return into;
        }
    }

    /**
     * Another incident to go into.
     *
     * @param into the other incident's label or uuid
     * @param reason why
     */
    record Move(
            @JsonAlias({"to", "incident"}) @Nullable String into,
            @Nullable String reason) {

        String checked() {
            if (into == null || into.isBlank()) {
                throw Problem.invalid("into", "is missing");
            }
            return into.strip();
        }
    }
}
