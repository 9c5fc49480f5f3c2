package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.access.Access;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.paging.Cursor;
import io.debrief.platform.paging.Page;
import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Hands drafts out to callers who may see them. */
@ApplicationScoped
class DraftDesk {

    private final IncidentReader incidents;
    private final DraftTable drafts;
    private final DraftJobs jobs;
    private final DraftCodec codec;

    DraftDesk(IncidentReader incidents, DraftTable drafts, DraftJobs jobs, DraftCodec codec) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.jobs = jobs;
        this.codec = codec;
    }

    /** What stands behind a revision's number. */
    sealed interface Found {
        /** A draft. */
        record Draft(DraftSnapshot draft) implements Found {}

        /** Somebody asked for it and it is not ready. */
        record InTheMaking(String state) implements Found {}

        /** It could not be made. */
        record Failed() implements Found {}
    }

    @WithTransaction
    public Uni<Page<DraftSnapshot>> list(
            String incident, Caller caller, @Nullable Integer limit, @Nullable String cursor) {
        int size = Cursor.limit(limit);
        var after = Cursor.read(cursor, 1);
        int before = after.isEmpty() ? Integer.MAX_VALUE : number(after.get(0));
        return Panache.getSession()
                .chain(session -> visible(session, incident, caller)
                        .chain(() -> drafts.before(session, incident, before, size + 1))
                        .map(rows -> Page.of(rows, size, row -> Cursor.of(row.revision))
                                .map(codec::draft)));
    }

    @WithTransaction
    public Uni<Found> find(String incident, int revision, Caller caller) {
        return Panache.getSession()
                .chain(session -> visible(session, incident, caller)
                        .chain(() -> drafts.find(session, incident, revision))
                        .chain(row -> row.isPresent()
                                ? Uni.createFrom().item(new Found.Draft(codec.draft(row.get())))
                                : byJob(session, incident, revision)));
    }

    private Uni<Found> byJob(Mutiny.Session session, String incident, int revision) {
        return jobs.of(session, incident, revision).chain(job -> {
            if (job.isEmpty()) {
                throw Problem.notFound("draft-unknown", "There is no draft " + revision + " of " + incident + ".");
            }
            var result = job.get().resultRevision;
            if (result != null) {
                return drafts.find(session, incident, result)
                        .map(row -> new Found.Draft(codec.draft(row.orElseThrow())));
            }
            return Uni.createFrom()
                    .item(
                            job.get().state.equals("failed")
                                    ? new Found.Failed()
                                    : new Found.InTheMaking(job.get().state));
        });
    }

    private Uni<Void> visible(Mutiny.Session session, String incident, Caller caller) {
        return incidents
                .find(session, incident)
                .invoke(found -> Access.require(
                        found,
                        found.isPresent()
                                && Access.allows(
                                        found.get().incident(), found.get().restricted(), caller),
                        incident))
                .replaceWithVoid();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
    }
}
