package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.drafting.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Drafts; runs in the caller's transaction. */
@ApplicationScoped
class DraftTable {

    private final DraftCodec codec;

    DraftTable(DraftCodec codec) {
        this.codec = codec;
    }

    Uni<Optional<DraftRow>> find(Mutiny.Session session, String incident, int revision) {
        return session.createQuery("from DraftRow where incident = ?1 and revision = ?2", DraftRow.class)
                .setParameter(1, incident)
                .setParameter(2, revision)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<DraftRow>> newest(Mutiny.Session session, String incident) {
        return before(session, incident, Integer.MAX_VALUE, 1)
                .map(rows -> rows.stream().findFirst());
    }

    Uni<List<DraftRow>> before(Mutiny.Session session, String incident, int revision, int max) {
        return session.createQuery(
                        "from DraftRow where incident = ?1 and revision < ?2 order by revision desc", DraftRow.class)
                .setParameter(1, incident)
                .setParameter(2, revision)
                .setMaxResults(max)
                .getResultList();
    }

    Uni<Optional<DraftRow>> same(Mutiny.Session session, DraftRow as) {
        return session.createQuery(
                        "from DraftRow where incident = ?1 and form = ?2 and evidenceHash = ?3 and engine = ?4"
                                + " and engineVersion = ?5 and model = ?6 and prompt = ?7",
                        DraftRow.class)
                .setParameter(1, as.incident)
                .setParameter(2, as.form)
                .setParameter(3, as.evidenceHash)
                .setParameter(4, as.engine)
                .setParameter(5, as.engineVersion)
                .setParameter(6, as.model)
                .setParameter(7, as.prompt)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    /** The next version; to be read under the incident's lock, so that versions grow per incident. */
    Uni<Long> nextVersion(Mutiny.Session session) {
        return session.createNativeQuery("select nextval('draft_version')", Long.class)
                .getSingleResult();
    }

    /** Writes other sentences into a stored draft. */
    Uni<Void> rewrite(Mutiny.Session session, DraftRow row, DraftSnapshot content) {
        return nextVersion(session)
                .invoke(version -> {
                    row.version = version;
                    row.content = codec.write(versioned(content, version, row.restricted));
                })
                .replaceWithVoid();
    }

    static DraftSnapshot versioned(DraftSnapshot draft, long version, boolean restricted) {
        return copy(draft, draft.statements(), draft.withheld(), draft.gaps(), restricted, version);
    }

    static DraftSnapshot with(
            DraftSnapshot draft, List<Statement> statements, List<DraftSnapshot.Withheld> withheld, List<Gap> gaps) {
        return copy(draft, statements, withheld, gaps, draft.restricted(), draft.version());
    }

    private static DraftSnapshot copy(
            DraftSnapshot draft,
            List<Statement> statements,
            List<DraftSnapshot.Withheld> withheld,
            List<Gap> gaps,
            boolean restricted,
            long version) {
        return new DraftSnapshot(
                draft.incident(),
                draft.revision(),
                draft.kind(),
                draft.engine(),
                draft.digest(),
                draft.asOf(),
                draft.createdAt(),
                draft.tookMillis(),
                statements,
                withheld,
                gaps,
                draft.excluded(),
                draft.counts(),
                restricted,
                version);
    }
}
