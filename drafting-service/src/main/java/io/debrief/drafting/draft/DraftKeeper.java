package io.debrief.drafting.draft;

import io.debrief.drafting.compression.Options.Form;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.platform.ids.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps a finished draft, unless its claim is void or its evidence was erased meanwhile. */
@ApplicationScoped
class DraftKeeper {

    private final IncidentReader incidents;
    private final DraftJobs jobs;
    private final DraftTable drafts;
    private final DraftFollower follower;
    private final DraftCodec codec;

    DraftKeeper(IncidentReader incidents, DraftJobs jobs, DraftTable drafts, DraftFollower follower, DraftCodec codec) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.drafts = drafts;
        this.follower = follower;
        this.codec = codec;
    }

    /** Keeps it in one transaction. */
    @WithTransaction
    public Uni<Void> keep(MadeDraft made) {
        var claim = made.claim();
        return Panache.getSession()
                .chain(session -> incidents
                        .lock(session, claim.evidence().incident())
                        .chain(head -> jobs.held(session, claim).chain(held -> {
                            if (held.isEmpty()) {
                                return Uni.createFrom().voidItem();
                            }
                            if (head.isEmpty()
                                    || head.get().erasures() != claim.evidence().erasures()) {
                                held.get().state = "waiting";
                                return Uni.createFrom().voidItem();
                            }
                            return keep(session, head.get(), held.get(), made);
                        })));
    }

    private Uni<Void> keep(Mutiny.Session session, IncidentReader.Head head, JobRow job, MadeDraft made) {
        var row = row(made, head);
        job.state = "done";
        return drafts.same(session, row).chain(same -> {
            if (same.isPresent()) {
                job.resultRevision = same.get().revision;
                same.get().changes = made.claim().evidence().changes();
                return Uni.createFrom().voidItem();
            }
            job.resultRevision = row.revision;
            var footings = Footing.of(made.draft().statements(), made.read().evidence());
            row.footings = codec.write(footings);
            return drafts.nextVersion(session)
                    .chain(version -> {
                        row.version = version;
                        row.content = codec.write(DraftTable.versioned(made.draft(), version, row.restricted));
                        return session.persist(row);
                    })
                    .chain(() -> made.claim().form() == Form.DRAFT
                            ? follower.drafted(
                                    session, made.draft(), made.read().evidence(), head, footings)
                            : Uni.createFrom().voidItem());
        });
    }

    private static DraftRow row(MadeDraft made, IncidentReader.Head head) {
        var draft = made.draft();
        var row = new DraftRow();
        row.id = Ids.named("draft:" + draft.incident() + ":" + draft.revision());
        row.incident = draft.incident();
        row.revision = draft.revision();
        row.form = draft.kind();
        row.engine = draft.engine().name();
        row.engineVersion = draft.engine().version();
        row.model = blankIfNull(draft.engine().model());
        row.prompt = blankIfNull(draft.engine().prompt());
        row.evidenceHash = made.read().hash();
        row.changes = made.claim().evidence().changes();
        row.restricted = head.restricted();
        row.createdAt = draft.createdAt();
        return row;
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
