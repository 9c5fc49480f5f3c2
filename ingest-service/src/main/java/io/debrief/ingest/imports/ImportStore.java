package io.debrief.ingest.imports;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of imports. */
@ApplicationScoped
public class ImportStore {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "running");

    private final Clock clock;

    ImportStore(Clock clock) {
        this.clock = clock;
    }

    /** Notes that an import waits for its turn. */
    @WithTransaction
    Uni<ImportProgress> begin(ImportOrder order) {
        var row = new ImportRow();
        row.id = order.id();
        row.format = order.format().word();
        row.source = order.source();
        row.state = "waiting";
        row.startedBy = order.by();
        row.startedAt = order.at();
        row.updatedAt = order.at();
        return Panache.getSession().chain(session -> session.persist(row)).map(saved -> row.progress(row.state));
    }

    /** Notes how far it came. */
    @WithTransaction
    Uni<Void> update(UUID id, Tally tally) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id))
                .invoke(row -> {
                    row.state = tally.state();
                    row.read = tally.read();
                    row.accepted = tally.accepted();
                    row.skipped = tally.skipped();
                    row.problems = tally.problems();
                    row.detail = tally.detail();
                    row.updatedAt = clock.instant();
                    row.finishedAt = UNDER_WAY.contains(tally.state()) ? null : row.updatedAt;
                })
                .replaceWithVoid();
    }

    /** How far an import came, null where there is none; one whose process went away is shown as interrupted. */
    @WithTransaction
    Uni<@Nullable ImportProgress> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ImportRow.class, id))
                .map(row -> row == null ? null : row.progress(shown(row)));
    }

    private String shown(ImportRow row) {
        var silent = row.updatedAt.isBefore(clock.instant().minus(SILENCE));
        return "running".equals(row.state) && silent ? "interrupted" : row.state;
    }
}
