package io.debrief.actions.life;

import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.contracts.actions.ActionSnapshot.HistoryItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as it stands.
 *
 * @param id its label
 * @param content what it says
 * @param origin where it comes from
 * @param status where it stands
 * @param priority a person's, set when taking
 * @param putOff whether it was put off once
 * @param slips how often it was re-dated
 * @param evidence what shows that it is done
 * @param ticket its ticket in a tracker
 * @param similar labels of follow-ups that say the same
 * @param flags such as {@code text-changed}, {@code quote-erased}
 * @param history who did what, oldest first; only ever appended to
 * @param overdue whether its day has passed while it is open
 * @param withdrawn whether its text no longer has it and nobody had decided on it
 * @param createdAt when it was found or proposed
 * @param updatedAt when it last changed
 * @param version grows with each change
 */
public record Action(
        ActionId id,
        Content content,
        Origin origin,
        Status status,
        @Nullable String priority,
        boolean putOff,
        int slips,
        List<Evidence> evidence,
        @Nullable String ticket,
        List<String> similar,
        List<String> flags,
        List<HistoryItem> history,
        boolean overdue,
        boolean withdrawn,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The flag of one whose text no longer says so. */
    public static final String TEXT_CHANGED = "text-changed";

    /** The flag of one whose quoted message was erased. */
    public static final String QUOTE_ERASED = "quote-erased";

    /** Copies the lists. */
    public Action {
        evidence = List.copyOf(evidence);
        similar = List.copyOf(similar);
        flags = List.copyOf(flags);
        history = List.copyOf(history);
    }

    /** A new candidate or proposal. */
    public static Action found(ActionId id, Content content, Origin origin, List<String> similar, By by, Instant at) {
        var what = content.quote() == null ? "proposed" : "extracted";
        return new Action(
                id,
                content,
                origin,
                new Status.Candidate(),
                null,
                false,
                0,
                List.of(),
                null,
                similar,
                List.of(),
                List.of(new HistoryItem(at, by, what, null)),
                false,
                false,
                at,
                at,
                1);
    }

    /** Whether nobody has done anything with it since it was found. */
    public boolean untouched() {
        return status instanceof Status.Candidate && history.size() == 1 && evidence.isEmpty();
    }

    /** Whether its day has passed, as of a day, while it is open. */
    public boolean overdueOn(LocalDate today) {
        return status.open()
                && !(status instanceof Status.Ineffective)
                && status.dueOn().filter(day -> day.isBefore(today)).isPresent();
    }

    ActionChange change() {
        return new ActionChange(this);
    }

    /** With further evidence; who decides nothing by it. */
    public Action withEvidence(Evidence more, By by, Instant at) {
        return change().evidence(List.of(more))
                .history(by, "evidence", more.note(), at)
                .done(at);
    }

    /** With a flag, or without it. */
    public Action flagged(String flag, boolean set, Instant at) {
        var changed = new LinkedHashSet<>(flags);
        var same = set ? !changed.add(flag) : !changed.remove(flag);
        return same ? this : change().flags(List.copyOf(changed)).done(at);
    }

    /** Found at another place of its text, where it may be spaced otherwise. */
    public Action quoted(String quote, List<Integer> span, Instant at) {
        return span.equals(content.span()) && quote.equals(content.quote())
                ? this
                : change().content(content.at(quote, span)).done(at);
    }

    /** Gone from its text before anybody decided, or back again. */
    public Action withdrawn(boolean gone, Instant at) {
        return gone == withdrawn ? this : change().withdrawn(gone).done(at);
    }

    /** Without the words of a message that was erased. */
    public Action erased(Instant at) {
        var flagged = new ArrayList<>(flags);
        flagged.add(QUOTE_ERASED);
        return change().content(content.erased()).unkeyed().flags(flagged).done(at);
    }
}
