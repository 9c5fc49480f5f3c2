package io.debrief.timeline.round;

import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.signal.Archive;
import io.debrief.timeline.signal.Arrivals;
import io.debrief.timeline.signal.StoredSignal;
import io.debrief.timeline.wake.Computing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Fills a new leader's memory from the archive, page by page. */
@ApplicationScoped
class Restoring {

    private static final int PAGE = 2_000;

    private final Archive archive;
    private final Arrivals arrivals;
    private final RulingStore rulings;

    Restoring(Archive archive, Arrivals arrivals, RulingStore rulings) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.rulings = rulings;
    }

    /** A memory as of a round. */
    record Restored(Memory memory, long round) {}

    /** Everything projected so far. The round is read first: what another replica writes meanwhile shows at the first write. */
    Uni<Restored> restore() {
        var memory = new Memory();
        arrivals.forget();
        return Panache.withSession(() -> Sql.of("select round from projection").first())
                .map(found -> found.orElseThrow().number(0))
                .call(() ->
                        Panache.withSession(rulings::projected).chain(all -> Computing.off(() -> restore(memory, all))))
                .call(() -> pages(memory, Archive.BEGINNING, 0))
                .call(() -> Panache.withSession(Restoring::erasedLines)
                        .chain(erased -> Computing.off(() -> restored(memory, erased))))
                .map(round -> new Restored(memory, round));
    }

    static Uni<List<UUID>> erasedLines() {
        return Sql.of("select cast(line as text) from erased_line").list(row -> row.id(0));
    }

    private Uni<Void> pages(Memory memory, UUID after, int count) {
        return Panache.withSession(() -> archive.projected(after, PAGE))
                .chain(rows -> Computing.off(() -> page(memory, rows, after)))
                .chain(last -> last.equals(after) ? done(count) : pages(memory, last, count + PAGE));
    }

    private static Uni<Void> done(int count) {
        Log.infof("Restored up to %d signals", count);
        return Uni.createFrom().voidItem();
    }

    private UUID page(Memory memory, List<Row> rows, UUID after) {
        var signals = rows.stream().map(archive::read).map(StoredSignal::signal).toList();
        if (signals.isEmpty()) {
            return after;
        }
        memory.restore(signals, List.of());
        return signals.getLast().id();
    }

    private static boolean restore(Memory memory, List<Ruling> rulings) {
        memory.restore(List.of(), rulings);
        return true;
    }

    private static boolean restored(Memory memory, List<UUID> erased) {
        memory.restored(erased);
        return true;
    }
}
