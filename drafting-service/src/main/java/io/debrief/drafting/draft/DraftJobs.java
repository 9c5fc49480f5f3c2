package io.debrief.drafting.draft;

import io.debrief.drafting.compression.Options.Form;
import io.debrief.drafting.intake.EvidenceReader;
import io.debrief.drafting.intake.StoredEvidence;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The queue of drafts to make: leased, fenced, each claim a short transaction. */
@ApplicationScoped
class DraftJobs {

    private static final String NEXT = """
            select id from draft_job
            where engine = ?1 and (state = 'waiting' or (state = 'running' and leased_until < ?2))
            order by requested_at, id
            for update skip locked limit 1""";

    private final EvidenceReader reader;
    private final DraftFollower follower;
    private final Drafting settings;
    private final Clock clock;

    DraftJobs(EvidenceReader reader, DraftFollower follower, Drafting settings, Clock clock) {
        this.reader = reader;
        this.follower = follower;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the oldest job of an engine that nobody works on; empty where there is none. */
    @WithTransaction
    public Uni<Optional<Claim>> claim(String engine) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, UUID.class)
                        .setParameter(1, engine)
                        .setParameter(2, clock.instant())
                        .getResultList()
                        .chain(ids -> ids.isEmpty() ? none() : lease(session, ids)));
    }

    private Uni<Optional<Claim>> lease(Mutiny.Session session, List<UUID> ids) {
        return session.find(JobRow.class, ids.get(0)).chain(job -> {
            job.state = "running";
            job.attempts++;
            job.fence++;
            job.leasedUntil = clock.instant().plus(settings.lease());
            if (job.attempts > settings.attempts()) {
                return fail(job, "gave up after " + settings.attempts() + " attempts");
            }
            return reader.read(session, job.incident)
                    .chain(stored ->
                            stored.isEmpty() ? fail(job, "the incident is gone") : claimed(session, job, stored.get()));
        });
    }

    private Uni<Optional<Claim>> claimed(Mutiny.Session session, JobRow job, StoredEvidence evidence) {
        return follower.sectionsWritten(session, job.incident)
                .map(written -> Optional.of(new Claim(
                        job.id,
                        job.fence,
                        job.revision,
                        job.form.equals(Form.DRAFT.word()) ? Form.DRAFT : Form.BRIEFING,
                        job.engine,
                        job.since,
                        evidence,
                        written)));
    }

    private static Uni<Optional<Claim>> fail(JobRow job, String why) {
        Log.errorf("Draft %d of %s was not made: %s", job.revision, job.incident, why);
        job.state = "failed";
        job.failure = why;
        return none();
    }

    private static Uni<Optional<Claim>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** The job of a claim that still holds, locked; null where another worker has it by now. */
    Uni<Optional<JobRow>> held(Mutiny.Session session, Claim claim) {
        return session.createQuery("from JobRow where id = ?1 and fence = ?2 and state = 'running'", JobRow.class)
                .setParameter(1, claim.job())
                .setParameter(2, claim.fence())
                .setLockMode(org.hibernate.LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .map(jobs -> jobs.stream().findFirst());
    }

    /** Gives a job back after a failure; it is tried again, up to the configured number of attempts. */
    @WithTransaction
    public Uni<Void> giveBack(Claim claim, Throwable failure) {
        Log.warnf(
                failure,
                "Draft %d of %s failed",
                claim.revision(),
                claim.evidence().incident());
        return Panache.getSession()
                .chain(session -> held(session, claim))
                .invoke(held -> held.ifPresent(job -> {
                    job.state = "waiting";
                    job.failure = failure.getClass().getName();
                }))
                .replaceWithVoid();
    }

    /** The job that makes or made a revision. */
    Uni<Optional<JobRow>> of(Mutiny.Session session, String incident, int revision) {
        return session.createQuery("from JobRow where incident = ?1 and revision = ?2", JobRow.class)
                .setParameter(1, incident)
                .setParameter(2, revision)
                .getResultList()
                .map(jobs -> jobs.stream().findFirst());
    }
}
