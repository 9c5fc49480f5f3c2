package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Extractor;
import io.debrief.actions.idempotency.Idempotency;
import io.debrief.actions.idempotency.Idempotency.Answer;
import io.debrief.actions.incident.IncidentCopy;
import io.debrief.actions.life.Action;
import io.debrief.actions.store.ActionStore;
import io.debrief.actions.store.Snapshots;
import io.debrief.actions.store.Viewer;
import io.debrief.contracts.actions.ActionSnapshot;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.CurrentCaller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.MachinesMay;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Follow-ups from a text somebody sends: a notes page, a retrospective, an older post-mortem. */
@Path("/v1/extractions")
public class ExtractionResource {

    private static final int LONGEST = 2_000_000;

    private final CurrentCaller caller;
    private final IncidentCopy incidents;
    private final CandidateStore candidates;
    private final ActionStore actions;
    private final Idempotency idempotency;

    ExtractionResource(
            CurrentCaller caller,
            IncidentCopy incidents,
            CandidateStore candidates,
            ActionStore actions,
            Idempotency idempotency) {
        this.caller = caller;
        this.incidents = incidents;
        this.candidates = candidates;
        this.actions = actions;
        this.idempotency = idempotency;
    }

    /**
     * What is sent.
     *
     * @param text Markdown or plain text, at most 2,000,000 characters
     * @param incident the label of the incident it belongs to
     */
    public record Request(@Nullable String text, @Nullable String incident) {}

    /**
     * What was found.
     *
     * @param items candidates in the order of the text; known ones as they are now
     * @param leftOut how many more there were beyond the limit of one text
     */
    public record Found(List<ActionSnapshot> items, int leftOut) {}

    /** Finds follow-ups; the same text for the same incident finds the same ones. Nothing is decided by it. */
    @POST
    @MachinesMay(scope = "extract")
    @WithTransaction
    public Uni<RestResponse<Found>> extract(
            @Nullable Request request, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (request == null || request.text() == null) {
            throw Problem.invalid("text", "is missing");
        }
        var text = request.text();
        if (text.length() > LONGEST) {
            throw Problem.invalid("text", "must not be longer than " + LONGEST + " characters");
        }
        var incident = request.incident() == null || request.incident().isBlank() ? null : request.incident();
        var who = caller.get();
        return idempotency
                .once(who.reference(), key, "extract\n" + incident + "\n" + text, () -> keep(text, incident, who))
                .chain(answer -> render(answer, Viewer.of(who)));
    }

    private Uni<Answer> keep(String text, @Nullable String incident, Caller who) {
        var extraction = Extractor.fromText(text);
        return restricted(incident, who)
                .chain(restricted -> candidates.keep(
                        text, extraction, new Source(Source.EXTRACTION, incident, restricted, false, by(who))))
                .map(kept -> new Answer(201, kept.stream().map(Action::id).toList(), extraction.leftOut()));
    }

    /** Whether the incident is restricted; to whom it is not shown it is not there. */
    private Uni<Boolean> restricted(@Nullable String incident, Caller who) {
        if (incident == null) {
            return Uni.createFrom().item(false);
        }
        var viewer = Viewer.of(who);
        return incidents
                .isRestricted(incident)
                .chain(restricted -> incidents
                        .find(incident, viewer.person(), viewer.admin())
                        .invoke(known -> {
                            if (restricted && known.isEmpty()) {
                                throw Problem.notFound("incident-not-found", "There is no incident " + incident + ".");
                            }
                        })
                        .replaceWith(restricted));
    }

    private static By by(Caller who) {
        return switch (who) {
            case Person person -> new By(person.id(), null);
            case Machine machine -> new By(null, machine.name());
        };
    }

    private Uni<RestResponse<Found>> render(Answer answer, Viewer viewer) {
        var items = new ArrayList<ActionSnapshot>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var id : answer.ids()) {
            all = all.chain(() -> actions.find(id, viewer))
                    .invoke(found -> found.map(Snapshots::of).ifPresent(items::add))
                    .replaceWithVoid();
        }
        return all.map(done -> RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new Found(List.copyOf(items), answer.leftOut()))
                .build());
    }
}
