package io.debrief.actions.life;

import io.debrief.actions.life.Outcome.Changed;
import io.debrief.actions.life.Outcome.Refused;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people may decide. Only a {@link Person} can: there is no way in for anybody else.
 *
 * @param directory who is known
 * @param lead the lead of the incident's post-mortem, null where there is none
 * @param today the day in the configured zone
 * @param now the moment
 */
public record Decider(Directory directory, @Nullable String lead, LocalDate today, Instant now) {

    private static final Set<String> OPEN_WORK = Set.of("taken", "in_progress", "blocked");

    /** Decides, or says why not. */
    public Outcome decide(Action action, Decision decision, Person person) {
        var outcome = switch (decision) {
            case Decision.Take take -> take(action, take, person);
            case Decision.Accept accept -> accept(action, person);
            case Decision.Drop drop -> drop(action, drop, person);
            case Decision.AlreadyDone done -> alreadyDone(action, done, person);
            case Decision.PutOff later -> putOff(action, later, person);
            case Decision.Progress progress -> Progressing.decide(action, progress, person, now);
            case Decision.Redate redate -> redate(action, redate, person);
        };
        return outcome instanceof Changed changed
                ? new Changed(OverdueRule.apply(changed.action(), today), changed.what())
                : outcome;
    }

    private Outcome take(Action action, Decision.Take take, Person person) {
        var refusal = ownerRefusal(take.owner(), person);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (take.dueOn().isBefore(today)) {
            return new Refused(Refusal.DUE_IN_THE_PAST);
        }
        if (action.status() instanceof Status.Done || action.status() instanceof Status.Verified) {
            return new Refused(Refusal.ALREADY_CLOSED);
        }
        var own = take.owner().equals(person.id());
        Status next = own
                ? new Status.Taken(new Assignment(take.owner(), take.dueOn(), now))
                : new Status.Offered(take.owner(), take.dueOn());
        var what = own ? "taken" : "offered";
        return changed(action.change().status(next).priority(take.priority()), person, what, own ? null : take.owner());
    }

    private Outcome accept(Action action, Person person) {
        if (!(action.status() instanceof Status.Offered offered)) {
            return new Refused(Refusal.NOTHING_TO_ACCEPT);
        }
        var own = offered.person().equals(person.id());
        if (!own && !person.is(Person.FACILITATOR) && !person.id().equals(lead)) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var taken = new Status.Taken(new Assignment(offered.person(), offered.day(), now));
        var what = own ? "accepted" : "acceptance recorded";
        return changed(
                action.change().status(taken), person, what, own ? null : "said in the room by " + offered.person());
    }

    private Outcome drop(Action action, Decision.Drop drop, Person person) {
        if (drop.reason().isBlank()) {
            return new Refused(Refusal.REASON_MISSING);
        }
        if (!action.status().open()) {
            return new Refused(Refusal.ALREADY_CLOSED);
        }
        return changed(
                action.change().status(new Status.Dropped(drop.reason().strip())),
                person,
                "dropped",
                drop.reason().strip());
    }

    private Outcome alreadyDone(Action action, Decision.AlreadyDone done, Person person) {
        var refusal = ownerRefusal(done.by(), person);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (done.evidence().isEmpty()) {
            return new Refused(Refusal.EVIDENCE_MISSING);
        }
        if (!action.status().open()) {
            return new Refused(Refusal.ALREADY_CLOSED);
        }
        if (OPEN_WORK.contains(action.status().word())) {
            return new Refused(Refusal.ALREADY_TAKEN);
        }
        var next = new Status.Done(null, done.by());
        return changed(
                action.change().status(next).evidence(done.evidence()), person, "already done", "by " + done.by());
    }

    private Outcome putOff(Action action, Decision.PutOff later, Person person) {
        var refusal = ownerRefusal(later.person(), person);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (later.until().isBefore(today)) {
            return new Refused(Refusal.DUE_IN_THE_PAST);
        }
        if (action.putOff()) {
            return new Refused(Refusal.LATER_ONLY_ONCE);
        }
        if (!action.status().open()) {
            return new Refused(Refusal.ALREADY_CLOSED);
        }
        if (OPEN_WORK.contains(action.status().word())) {
            return new Refused(Refusal.ALREADY_TAKEN);
        }
        var next = new Status.Later(later.person(), later.until());
        return changed(action.change().status(next).putOff(), person, "later", "until " + later.until());
    }

    private Outcome redate(Action action, Decision.Redate redate, Person person) {
        if (redate.reason().isBlank()) {
            return new Refused(Refusal.REASON_MISSING);
        }
        if (redate.dueOn().isBefore(today)) {
            return new Refused(Refusal.DUE_IN_THE_PAST);
        }
        var day = redate.dueOn();
        var next = redated(action.status(), day);
        if (next == null) {
            return new Refused(action.status().open() ? Refusal.NOT_TAKEN : Refusal.ALREADY_CLOSED);
        }
        return changed(
                action.change().status(next).slip(),
                person,
                "re-dated to " + day,
                redate.reason().strip());
    }

    private static @Nullable Status redated(Status status, LocalDate day) {
        return switch (status) {
            case Status.Offered offered -> new Status.Offered(offered.person(), day);
            case Status.Taken taken -> new Status.Taken(taken.assignment().on(day));
            case Status.InProgress working ->
                new Status.InProgress(working.assignment().on(day));
            case Status.Blocked blocked ->
                new Status.Blocked(blocked.assignment().on(day), blocked.by());
            default -> null;
        };
    }

    private @Nullable Refusal ownerRefusal(String owner, Person person) {
        if (owner.equals(person.id()) || directory.isPerson(owner)) {
            return null;
        }
        return directory.isTeam(owner) ? Refusal.OWNER_IS_A_TEAM : Refusal.OWNER_UNKNOWN;
    }

    private Outcome changed(ActionChange change, Person person, String what, @Nullable String reason) {
        return new Changed(
                change.history(new By(person.id(), null), what, reason, now).done(now), what);
    }
}
