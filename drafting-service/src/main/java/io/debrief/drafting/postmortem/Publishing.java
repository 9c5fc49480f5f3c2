package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.PostmortemSnapshot.SignOff;
import io.debrief.platform.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who owns it, who signs, when it goes out. Every call takes the person; no machine has one. */
final class Publishing {

    private final Postmortem before;
    private final Person person;
    private final Instant now;

    Publishing(Postmortem before, Person person, Instant now) {
        this.before = before;
        this.person = person;
        this.now = now;
    }

    /** Takes the lead in person, or gives it to somebody as facilitator. */
    Outcome lead(String lead, @Nullable LocalDate dueOn) {
        if (!lead.equals(person.id()) && !mayRunTheRoom()) {
            return new Outcome.NotYours(
                    "lead-accepts-in-person", "The lead accepts in person, or a facilitator records it.");
        }
        var old = before.ownership();
        var ownership = new Postmortem.Ownership(
                lead, old.suggested(), dueOn == null ? old.dueOn() : dueOn, old.dueSet() || dueOn != null);
        var details = lead.equals(person.id())
                ? Map.of("lead", lead, "accepted", "in person")
                : Map.of("lead", lead, "accepted", "recorded by " + person.id());
        return new Outcome.Done(before.with(ownership).decided(), "lead.set", null, details);
    }

    /** Signs the text as it is. */
    Outcome sign() {
        if (before.standing().state() == State.NOT_NEEDED) {
            return new Outcome.NotNow("postmortem-not-needed", "No post-mortem is needed here; write to reopen it.");
        }
        var next = before.decided();
        var standing = before.standing();
        var signOffs = new ArrayList<>(standing.signOffs().stream()
                .filter(signOff -> !signOff.person().equals(person.id()))
                .toList());
        signOffs.add(new SignOff(person.id(), now, next.version()));
        var state = standing.state() == State.DRAFT ? State.IN_REVIEW : standing.state();
        return new Outcome.Done(
                next.with(new Postmortem.Standing(
                        state,
                        List.copyOf(signOffs),
                        standing.lastChange(),
                        standing.seen(),
                        standing.amend(),
                        standing.notNeeded(),
                        standing.publishedAt(),
                        standing.publishedBy())),
                "postmortem.signed",
                null,
                Map.of("version", Long.toString(next.version())));
    }

    /**
     * Publishes, where nothing is missing.
     *
     * @param seen stale statements the person looked at
     */
    Outcome publish(Set<UUID> seen, Set<String> secondReader) {
        if (!mayRunTheRoom() && !person.id().equals(before.ownership().lead())) {
            return new Outcome.NotYours("facilitator-publishes", "The lead or a facilitator publishes.");
        }
        if (before.standing().state() == State.PUBLISHED) {
            return new Outcome.NotNow("already-published", "It is published and nothing changed since.");
        }
        var all = new HashSet<>(before.standing().seen());
        all.addAll(seen);
        var looked = before.with(before.standing().withSeen(Set.copyOf(all)));
        var readiness = new Readiness(looked, secondReader);
        var missing = readiness.missing();
        if (!missing.isEmpty()) {
            return new Outcome.NotReady(missing, readiness.unseen());
        }
        var standing = looked.standing();
        var first = standing.publishedAt();
        return new Outcome.Done(
                looked.decided()
                        .with(new Postmortem.Standing(
                                State.PUBLISHED,
                                standing.signOffs(),
                                standing.lastChange(),
                                standing.seen(),
                                List.of(),
                                null,
                                first == null ? now : first,
                                person.id())),
                "postmortem.published",
                null,
                Map.of("again", Boolean.toString(first != null)));
    }

    /** Says that none is needed, with the reason. */
    Outcome notNeeded(String reason) {
        var standing = before.standing();
        if (standing.state().out()) {
            return new Outcome.NotNow("already-published", "It is published already.");
        }
        return new Outcome.Done(
                before.decided()
                        .with(new Postmortem.Standing(
                                State.NOT_NEEDED,
                                standing.signOffs(),
                                standing.lastChange(),
                                standing.seen(),
                                standing.amend(),
                                reason,
                                null,
                                null)),
                "postmortem.not-needed",
                reason,
                Map.of());
    }

    private boolean mayRunTheRoom() {
        return person.is(Person.FACILITATOR) || person.is(Person.ADMIN);
    }
}
