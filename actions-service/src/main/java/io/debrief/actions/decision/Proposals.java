package io.debrief.actions.decision;

import io.debrief.actions.activity.ActivityLog;
import io.debrief.actions.extraction.Suggestion;
import io.debrief.actions.idempotency.Idempotency;
import io.debrief.actions.idempotency.Idempotency.Answer;
import io.debrief.actions.incident.IncidentCopy;
import io.debrief.actions.life.Action;
import io.debrief.actions.life.ActionId;
import io.debrief.actions.life.Content;
import io.debrief.actions.life.Origin;
import io.debrief.actions.overdue.Today;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.Viewer;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.contracts.actions.ActionSnapshot.Evidence;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people add: proposals of their own, and evidence (which machines may bring too). */
@ApplicationScoped
class Proposals {

    private final ActionStore actions;
    private final IncidentCopy incidents;
    private final ActivityLog activity;
    private final Idempotency idempotency;
    private final Today today;

    Proposals(ActionStore actions, IncidentCopy incidents, ActivityLog activity, Idempotency idempotency, Today today) {
        this.actions = actions;
        this.incidents = incidents;
        this.activity = activity;
        this.idempotency = idempotency;
        this.today = today;
    }

    @WithTransaction
    Uni<Action> propose(Proposal proposal, @Nullable String key, Person person) {
        return idempotency
                .once(person.id(), key, "propose\n" + proposal, () -> proposeOnce(proposal, person))
                .chain(answer -> actions.find(answer.ids().getFirst(), Viewer.of(person)))
                .map(found -> found.orElseThrow(() -> Decisions.unknown("of this key")));
    }

    private Uni<Answer> proposeOnce(Proposal proposal, Person person) {
        return restricted(proposal.incident(), person)
                .chain(restricted -> actions.nextIds(1)
                        .map(ids -> Action.found(
                                ids.getFirst(),
                                content(proposal),
                                new Origin(
                                        "proposal", proposal.incident(), "proposal:" + Ids.random(), restricted, false),
                                List.of(),
                                new By(person.id(), null),
                                today.now())))
                .call(action -> actions.add(List.of(action)))
                .call(action -> activity.add(action, person.reference(), Verbs.PROPOSED, null))
                .map(action -> new Answer(201, List.of(action.id()), 0));
    }

    private Uni<Boolean> restricted(@Nullable String incident, Person person) {
        if (incident == null) {
            return Uni.createFrom().item(false);
        }
        return incidents
                .find(incident, person.id(), person.is(Person.ADMIN))
                .map(found -> found.orElseThrow(
                        () -> Problem.notFound("incident-not-found", "There is no incident " + incident + ".")))
                .map(IncidentCopy.Known::restricted);
    }

    private static Content content(Proposal proposal) {
        var suggestion = Suggestion.of(proposal.title());
        return new Content(
                proposal.title(),
                null,
                null,
                proposal.problem(),
                proposal.doneWhen() == null ? suggestion.doneWhen() : proposal.doneWhen(),
                proposal.category() == null ? suggestion.category().word() : proposal.category(),
                proposal.size() == null ? suggestion.size().word() : proposal.size(),
                proposal.risk() == null ? suggestion.risk().word() : proposal.risk(),
                List.of(),
                suggestion.vagueWhy(),
                suggestion.rewrite(),
                null,
                null);
    }

    @WithTransaction
    Uni<Action> attach(String label, Evidence evidence, @Nullable String key, Caller who) {
        var id = ActionId.parse(label).orElseThrow(() -> Decisions.unknown(label));
        var viewer = who instanceof Machine ? new Viewer("", false) : Viewer.of(who);
        return idempotency
                .once(
                        who.reference(),
                        key,
                        "attach\n" + label + "\n" + evidence,
                        () -> attachOnce(id, evidence, who, viewer))
                .chain(answer -> actions.find(id, viewer))
                .map(found -> found.orElseThrow(() -> Decisions.unknown(label)));
    }

    private Uni<Answer> attachOnce(ActionId id, Evidence evidence, Caller who, Viewer viewer) {
        var by = who instanceof Machine machine ? new By(null, machine.name()) : new By(who.reference(), null);
        return actions.lock(id, viewer)
                .map(found -> found.orElseThrow(() -> Decisions.unknown(id.label())))
                .map(action ->
                        action.evidence().contains(evidence) ? action : action.withEvidence(evidence, by, today.now()))
                .call(action -> actions.save(List.of(action)))
                .call(action -> activity.add(action, who.reference(), Verbs.EVIDENCE, evidence.url()))
                .map(action -> new Answer(200, List.of(action.id()), 0));
    }
}
