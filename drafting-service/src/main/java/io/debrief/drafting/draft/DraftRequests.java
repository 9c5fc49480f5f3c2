package io.debrief.drafting.draft;

import io.debrief.drafting.access.Access;
import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.compression.Options.Form;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.drafting.model.ModelConfig;
import io.debrief.platform.identity.Person;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes wishes for a draft; a wish that is already met or already waiting makes no second one. */
@ApplicationScoped
class DraftRequests {

    private final IncidentReader incidents;
    private final DraftTable drafts;
    private final Drafting settings;
    private final ModelConfig model;
    private final EmbeddedCompressor embedded;
    private final Clock clock;

    DraftRequests(
            IncidentReader incidents,
            DraftTable drafts,
            Drafting settings,
            ModelConfig model,
            EmbeddedCompressor embedded,
            Clock clock) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.settings = settings;
        this.model = model;
        this.embedded = embedded;
        this.clock = clock;
    }

    /**
     * A person asks; while the incident is open they get a briefing.
     *
     * @return the revision it is or will be
     */
    @WithTransaction
    public Uni<Integer> ask(String incident, Person person, @Nullable String engine, @Nullable Instant since) {
        return Panache.getSession()
                .chain(session -> incidents.lock(session, incident).chain(found -> {
                    boolean allowed = found.isPresent()
                            && Access.allows(found.get().incident(), found.get().restricted(), person);
                    var head = Access.require(found, allowed, incident);
                    return request(session, head, person.id(), engine == null ? settings.engine() : engine, since);
                }));
    }

    /** The incident settled; its draft is due. The incident is locked by the caller. */
    Uni<Integer> settled(Mutiny.Session session, IncidentReader.Head head) {
        // Nobody asked, so nobody is there to be told that no model is configured.
        var engine = model.url().isEmpty() ? "embedded" : settings.engine();
        return request(session, head, "settled", engine, null);
    }

    private Uni<Integer> request(
            Mutiny.Session session, IncidentReader.Head head, String by, String engine, @Nullable Instant since) {
        if (engine.equals("model") && model.url().isEmpty()) {
            throw Problem.unprocessable("engine-off", "No language model is configured; the engine embedded is.");
        }
        var incident = head.incident().id();
        var form = head.incident().status().equals("resolved") ? Form.DRAFT : Form.BRIEFING;
        return drafts.newest(session, incident)
                .chain(newest -> newest.filter(row -> since == null && current(row, head, form, engine))
                        .map(row -> Uni.createFrom().item(row.revision))
                        .orElseGet(() -> waiting(session, incident, form, engine, since)
                                .chain(waiting -> waiting.map(
                                                job -> Uni.createFrom().item(job.revision))
                                        .orElseGet(() -> add(session, incident, form, engine, since, by)))));
    }

    /** The newest draft was made by this engine from just this evidence. */
    private boolean current(DraftRow row, IncidentReader.Head head, Form form, String engine) {
        return row.changes == head.changes()
                && row.form.equals(form.word())
                && row.engine.equals(engine)
                && (!engine.equals("embedded") || row.engineVersion.equals(embedded.version()));
    }

    private static Uni<Optional<JobRow>> waiting(
            Mutiny.Session session, String incident, Form form, String engine, @Nullable Instant since) {
        return session.createQuery(
                        "from JobRow where incident = ?1 and form = ?2 and engine = ?3 and state = 'waiting'",
                        JobRow.class)
                .setParameter(1, incident)
                .setParameter(2, form.word())
                .setParameter(3, engine)
                .getResultList()
                .map(jobs -> jobs.stream()
                        .filter(job -> java.util.Objects.equals(job.since, since))
                        .findFirst());
    }

    private Uni<Integer> add(
            Mutiny.Session session, String incident, Form form, String engine, @Nullable Instant since, String by) {
        return session.createNativeQuery("""
                        select 1 + greatest(
                          (select coalesce(max(revision), 0) from draft where incident = ?1),
                          (select coalesce(max(revision), 0) from draft_job where incident = ?1))""", Integer.class)
                .setParameter(1, incident)
                .getSingleResult()
                .chain(revision -> {
                    var job = new JobRow();
                    job.id = Ids.random();
                    job.incident = incident;
                    job.revision = revision;
                    job.form = form.word();
                    job.engine = engine;
                    job.since = since;
                    job.requestedBy = by;
                    job.requestedAt = clock.instant();
                    job.state = "waiting";
                    return session.persist(job).replaceWith(revision);
                });
    }
}
