package io.debrief.ingest.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of imports. */
@ApplicationScoped
class ImportStore {

    private static final String PROBLEMS = """
            insert into import_problems (import_id, number, place, why)
            select ?1, n, p, w from unnest(cast(?2 as integer[]), cast(?3 as text[]), cast(?4 as text[])) as t (n, p, w)
            on conflict do nothing""";

    private static final String SAME = """
            from ImportRow where sha256 = ?1 and format = ?2 and source = ?3 and team = ?4
            order by startedAt desc""";

    private static final String NEXT = """
            from ImportRow where folder = ?1 and state in ('running', 'queued') order by state desc, startedAt, id""";

    private final Clock clock;

    ImportStore(Clock clock) {
        this.clock = clock;
    }

    /** Notes that an import waits for its turn. */
    @WithTransaction
    Uni<ImportProgress> begin(UUID id, ImportRequest request, Upload upload, UUID folder) {
        var row = ImportRow.of(id, request, upload, folder, clock.instant());
        return Panache.getSession().chain(session -> session.persist(row)).map(saved -> row.progress(clock.instant()));
    }

    /** An import that failed, or that nobody works on any more, waits for its turn again. */
    @WithTransaction
    Uni<Optional<ImportProgress>> again(UUID id, UUID folder) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id, LockMode.PESSIMISTIC_WRITE))
                .map(row -> {
                    if (row == null) {
                        return Optional.empty();
                    }
                    row.queue(folder, clock.instant());
                    return Optional.of(row.progress(clock.instant()));
                });
    }

    /** The newest import of the same file in the same way. */
    @WithTransaction
    Uni<Optional<ImportProgress>> same(ImportRequest request, String sha256) {
        return Panache.getSession()
                .chain(session -> session.createQuery(SAME, ImportRow.class)
                        .setParameter(1, sha256)
                        .setParameter(2, request.format().word())
                        .setParameter(3, request.source())
                        .setParameter(4, request.team())
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> row.progress(clock.instant())));
    }

    /** The import of a folder whose turn it is: one that was running first. */
    @WithTransaction
    Uni<Optional<ImportOrder>> next(UUID folder) {
        return Panache.getSession()
                .chain(session -> session.createQuery(NEXT, ImportRow.class)
                        .setParameter(1, folder)
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(ImportRow::order));
    }

    /** How many imports of a folder wait for their turn. */
    @WithTransaction
    Uni<Long> waiting(UUID folder) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from ImportRow where folder = ?1 and state = 'queued'", Long.class)
                        .setParameter(1, folder)
                        .getSingleResult());
    }

    /** Notes how far it came; false where it is over already, since somebody gave it up. */
    @WithTransaction
    Uni<Boolean> note(UUID id, Tally.Note note) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id, LockMode.PESSIMISTIC_WRITE)
                        .chain(row -> {
                            if (row == null || !ImportState.of(row.state).underWay()) {
                                return Uni.createFrom().item(false);
                            }
                            row.take(note.tally(), clock.instant());
                            return problems(session, id, note.fresh()).replaceWith(true);
                        }));
    }

    private static Uni<Integer> problems(Mutiny.Session session, UUID id, List<ImportProblem> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return session.createNativeQuery(PROBLEMS)
                .setParameter(1, id)
                .setParameter(2, fresh.stream().map(ImportProblem::number).toArray(Integer[]::new))
                .setParameter(3, fresh.stream().map(one -> text(one.place())).toArray(String[]::new))
                .setParameter(4, fresh.stream().map(one -> text(one.why())).toArray(String[]::new))
                .executeUpdate();
    }

    private static String text(String words) {
        // PostgreSQL has no text with a null character.
        return words.replace("\u0000", "\ufffd");
    }

    /**
     * Ends an import that is not done; false where it is.
     *
     * @param fileKept whether it may be tried again
     */
    @WithTransaction
    Uni<Boolean> fail(UUID id, String why, boolean fileKept) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id, LockMode.PESSIMISTIC_WRITE))
                .map(row -> {
                    if (row == null || ImportState.of(row.state) == ImportState.DONE) {
                        return false;
                    }
                    row.fail(why, fileKept, clock.instant());
                    return true;
                });
    }

    /** Whether an import's file is still needed. */
    @WithTransaction
    Uni<Boolean> needs(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id))
                .map(row -> row != null && row.kept);
    }

    /** Notes that an import's file is gone. */
    @WithTransaction
    Uni<Integer> gone(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("update ImportRow set kept = false where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
