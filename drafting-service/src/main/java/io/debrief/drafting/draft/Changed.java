package io.debrief.drafting.draft;

import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.intake.EvidenceReader;
import io.debrief.drafting.intake.IncidentReader;
import io.debrief.drafting.intake.ReadEvidence;
import io.debrief.drafting.intake.StoredEvidence;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Incidents whose evidence changed since their statements were last compared with it. */
@ApplicationScoped
class Changed {

    private static final String NOT_DRAFTED = """
            update incident set checked = changes
            where checked < changes and not exists (select 1 from draft where draft.incident = incident.id)""";

    private final EvidenceReader reader;
    private final IncidentReader incidents;
    private final DraftTable drafts;
    private final DraftFollower follower;
    private final DraftCodec codec;
    private final EmbeddedCompressor embedded;

    Changed(
            EvidenceReader reader,
            IncidentReader incidents,
            DraftTable drafts,
            DraftFollower follower,
            DraftCodec codec,
            EmbeddedCompressor embedded) {
        this.reader = reader;
        this.incidents = incidents;
        this.drafts = drafts;
        this.follower = follower;
        this.codec = codec;
        this.embedded = embedded;
    }

    /** The evidence of some of them, at most 10. */
    @WithTransaction
    public Uni<List<StoredEvidence>> read() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOT_DRAFTED)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select id from incident where checked < changes and content is not null"
                                                + " order by changed_at limit 10",
                                        String.class)
                                .getResultList())
                        .chain(ids -> {
                            Uni<List<StoredEvidence>> all = Uni.createFrom().item(ArrayList::new);
                            for (var id : ids) {
                                all = all.chain(list -> reader.read(session, id).map(stored -> {
                                    stored.ifPresent(list::add);
                                    return list;
                                }));
                            }
                            return all;
                        }));
    }

    /** Marks what is stale, unless the evidence moved on meanwhile: then the next round does it. */
    @WithTransaction
    public Uni<Void> mark(StoredEvidence stored, ReadEvidence read, Freshness freshness) {
        return Panache.getSession()
                .chain(session -> incidents
                        .lock(session, stored.incident())
                        .chain(head -> head.isEmpty() || head.get().changes() != stored.changes()
                                ? Uni.createFrom().voidItem()
                                : newest(session, head.get(), read, freshness)
                                        .chain(() -> follower.compare(
                                                session, stored.incident(), freshness, read.evidence()))
                                        .chain(() -> checked(session, stored))));
    }

    private Uni<Void> newest(Mutiny.Session session, IncidentReader.Head head, ReadEvidence read, Freshness freshness) {
        return drafts.newest(session, head.incident().id()).chain(newest -> {
            if (newest.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var row = newest.get();
            boolean comparable = row.form.equals("draft") && row.engineVersion.equals(embedded.version());
            var judge = comparable ? freshness : Freshness.of(read.evidence());
            var draft = codec.draft(row);
            var marked = judge.mark(draft.statements(), codec.footings(row));
            if (marked.equals(draft.statements()) && row.restricted == head.restricted()) {
                return Uni.createFrom().voidItem();
            }
            row.restricted = head.restricted();
            return drafts.rewrite(session, row, DraftTable.with(draft, marked, draft.withheld(), draft.gaps()));
        });
    }

    private static Uni<Void> checked(Mutiny.Session session, StoredEvidence stored) {
        return session.flush()
                .chain(() -> session.createNativeQuery("update incident set checked = ?2 where id = ?1")
                        .setParameter(1, stored.incident())
                        .setParameter(2, stored.changes())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
