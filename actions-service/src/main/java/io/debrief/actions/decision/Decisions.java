package io.debrief.actions.decision;

import io.debrief.actions.activity.ActivityLog;
import io.debrief.actions.directory.PeopleCopy;
import io.debrief.actions.directory.PeopleCopy.Known;
import io.debrief.actions.idempotency.Idempotency;
import io.debrief.actions.idempotency.Idempotency.Answer;
import io.debrief.actions.incident.IncidentCopy;
import io.debrief.actions.life.Action;
import io.debrief.actions.life.ActionId;
import io.debrief.actions.life.Decider;
import io.debrief.actions.life.Decision;
import io.debrief.actions.life.Outcome;
import io.debrief.actions.life.Refusal;
import io.debrief.actions.overdue.Today;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.Viewer;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.debrief.platform.version.Versions;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one decision in one transaction: look, decide, store, write down. */
@ApplicationScoped
class Decisions {

    private final ActionStore actions;
    private final PeopleCopy people;
    private final IncidentCopy incidents;
    private final ActivityLog activity;
    private final Idempotency idempotency;
    private final Today today;

    Decisions(
            ActionStore actions,
            PeopleCopy people,
            IncidentCopy incidents,
            ActivityLog activity,
            Idempotency idempotency,
            Today today) {
        this.actions = actions;
        this.people = people;
        this.incidents = incidents;
        this.activity = activity;
        this.idempotency = idempotency;
        this.today = today;
    }

    /**
     * Which follow-up is meant, and under which conditions.
     *
     * @param label its label
     * @param ifMatch the version the person saw
     * @param key the idempotency key
     */
    record Target(
            String label,
            @Nullable String ifMatch,
            @Nullable String key) {}

    /**
     * Decides.
     *
     * @throws Problem 404 unknown, 412 stale, 428 without a version, or a refusal with its own type
     */
    @WithTransaction
    Uni<Action> decide(Target target, Decision decision, Person person) {
        Versions.read(target.ifMatch());
        var id = ActionId.parse(target.label()).orElseThrow(() -> unknown(target.label()));
        var request = target.label() + "\n" + decision;
        return idempotency
                .once(person.id(), target.key(), request, () -> decideOnce(target, id, decision, person))
                .chain(answer -> actions.find(answer.ids().getFirst(), Viewer.of(person)))
                .map(found -> found.orElseThrow(() -> unknown(target.label())));
    }

    private Uni<Answer> decideOnce(Target target, ActionId id, Decision decision, Person person) {
        return actions.lock(id, Viewer.of(person))
                .map(found -> found.orElseThrow(() -> unknown(target.label())))
                .invoke(action -> Versions.require(target.ifMatch(), action.version()))
                .chain(action -> knowing(decision)
                        .map(known -> new Asked(action, known))
                        .chain(asked -> lead(action)
                                .map(lead -> new Decider(asked.known(), lead.orElse(null), today.day(), today.now()))
                                .map(decider -> decided(decider.decide(action, decision, person), asked.known()))))
                .call(changed -> actions.save(List.of(changed)))
                .call(changed -> activity.add(
                        changed, person.reference(), Verbs.of(decision, changed.status()), Verbs.reason(changed)))
                .map(changed -> new Answer(200, List.of(changed.id()), 0));
    }

    private record Asked(Action action, Known known) {}

    private Uni<Known> knowing(Decision decision) {
        return switch (decision) {
            case Decision.Take take -> people.look(take.owner());
            case Decision.AlreadyDone done -> people.look(done.by());
            case Decision.PutOff later -> people.look(later.person());
            case Decision.Accept accept -> nobody();
            case Decision.Drop drop -> nobody();
            case Decision.Progress progress -> nobody();
            case Decision.Redate redate -> nobody();
        };
    }

    private static Uni<Known> nobody() {
        return Uni.createFrom().item(Known.NOBODY);
    }

    private Uni<Optional<String>> lead(Action action) {
        var incident = action.origin().incident();
        return incident == null
                ? Uni.createFrom().item(Optional.<String>empty())
                : incidents.find(incident, "", true).map(found -> found.map(IncidentCopy.Known::lead));
    }

    private static Action decided(Outcome outcome, Known known) {
        return switch (outcome) {
            case Outcome.Changed changed -> changed.action();
            case Outcome.Refused refused -> throw problem(refused.why(), known);
        };
    }

    private static Problem problem(Refusal why, Known known) {
        var problem = new Problem(why.status(), why.slug(), why.detail());
        return why == Refusal.OWNER_IS_A_TEAM ? problem.with("members", known.members()) : problem;
    }

    static Problem unknown(String label) {
        return Problem.notFound("action-not-found", "There is no action " + label + ".");
    }
}
