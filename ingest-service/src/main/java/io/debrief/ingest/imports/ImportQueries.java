package io.debrief.ingest.imports;

import io.debrief.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What people ask of imports. */
@ApplicationScoped
class ImportQueries {

    private static final int SHOWN = 20;

    private static final String LISTED = """
            from ImportRow
            where (cast(?1 as string) is null or sha256 = ?1)
              and (cast(?2 as instant) is null or startedAt < ?2 or (startedAt = ?2 and id < ?3))
            order by startedAt desc, id desc""";

    private static final String PROBLEMS = """
            select number, place, why from import_problems where import_id = ?1 and number > ?2 order by number limit ?3""";

    private final Clock clock;

    ImportQueries(Clock clock) {
        this.clock = clock;
    }

    /** How far an import came, with its first problems where nothing else is to be said; fails where there is none. */
    @WithTransaction
    Uni<ImportProgress> existing(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id).chain(row -> {
                    if (row == null) {
                        throw Problem.notFound("import-not-found", "There is no such import.");
                    }
                    var progress = row.progress(clock.instant());
                    return progress.problems() == 0 || progress.detail() != null
                            ? Uni.createFrom().item(progress)
                            : problems(session, id, 0, SHOWN).map(found -> progress.detailed(words(found)));
                }));
    }

    /** Imports, newest first, of all files or those with a hash. */
    @WithTransaction
    Uni<List<ImportProgress>> list(
            @Nullable String sha256, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LISTED, ImportRow.class)
                        .setParameter(1, sha256)
                        .setParameter(2, before)
                        .setParameter(3, beforeId)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> row.progress(clock.instant())).toList());
    }

    /** What could not be read of an import's file, in its order. */
    @WithTransaction
    Uni<List<ImportProblem>> problems(UUID id, int after, int limit) {
        return Panache.getSession().chain(session -> problems(session, id, after, limit));
    }

    private static Uni<List<ImportProblem>> problems(Mutiny.Session session, UUID id, int after, int limit) {
        return session.createNativeQuery(PROBLEMS, Object[].class)
                .setParameter(1, id)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ImportProblem((Integer) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    private static String words(List<ImportProblem> problems) {
        return problems.stream().map(one -> one.place() + ": " + one.why()).collect(Collectors.joining("\n"));
    }
}
