package io.debrief.actions.life;

import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.contracts.actions.ActionSnapshot.HistoryItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what changes of a follow-up; {@link #done} gives the next version. */
final class ActionChange {

    private final Action before;
    private Content content;
    private Origin origin;
    private Status status;
    private @Nullable String priority;
    private boolean putOff;
    private int slips;
    private List<Evidence> evidence;
    private List<String> flags;
    private List<HistoryItem> history;
    private boolean withdrawn;

    ActionChange(Action before) {
        this.before = before;
        content = before.content();
        origin = before.origin();
        status = before.status();
        priority = before.priority();
        putOff = before.putOff();
        slips = before.slips();
        evidence = before.evidence();
        flags = before.flags();
        history = before.history();
        withdrawn = before.withdrawn();
    }

    ActionChange content(Content next) {
        content = next;
        return this;
    }

    /** Under a key that says nothing of the words. */
    ActionChange unkeyed() {
        origin = new Origin(
                origin.place(), origin.incident(), "erased:" + before.id().label(), origin.restricted(), origin.demo());
        return this;
    }

    ActionChange status(Status next) {
        status = next;
        return this;
    }

    ActionChange priority(@Nullable String next) {
        priority = next == null ? priority : next;
        return this;
    }

    ActionChange putOff() {
        putOff = true;
        return this;
    }

    ActionChange slip() {
        slips++;
        return this;
    }

    ActionChange evidence(List<Evidence> more) {
        evidence = new ArrayList<>(evidence);
        evidence.addAll(more);
        return this;
    }

    ActionChange flags(List<String> next) {
        flags = next;
        return this;
    }

    ActionChange withdrawn(boolean next) {
        withdrawn = next;
        return this;
    }

    ActionChange history(By by, String what, @Nullable String reason, Instant at) {
        history = new ArrayList<>(history);
        history.add(new HistoryItem(at, by, what, reason));
        return this;
    }

    /** The next version; whether it is overdue is for whoever knows what day it is. */
    Action done(Instant at) {
        return new Action(
                before.id(),
                content,
                origin,
                status,
                priority,
                putOff,
                slips,
                evidence,
                before.ticket(),
                before.similar(),
                flags,
                history,
                before.overdue(),
                withdrawn,
                before.createdAt(),
                at,
                before.version() + 1);
    }
}
