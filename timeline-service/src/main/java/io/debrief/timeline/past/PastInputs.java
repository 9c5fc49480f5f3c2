package io.debrief.timeline.past;

import io.debrief.contracts.signal.Signal;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.database.Conditions;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.signal.Archive;
import io.debrief.timeline.signal.StoredSignal;
import io.debrief.timeline.wake.Computing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what was recorded until a past instant, without what is hidden from who asks. */
@ApplicationScoped
class PastInputs {

    private static final int PAGE = 5_000;

    private final Archive archive;
    private final RulingStore rulings;
    private final PastConfig config;

    PastInputs(Archive archive, RulingStore rulings, PastConfig config) {
        this.archive = archive;
        this.rulings = rulings;
        this.config = config;
    }

    private record Hidden(Set<UUID> signals, Set<UUID> openers) {}

    Uni<Inputs> until(Instant asOf, Caller caller) {
        return Panache.withSession(() -> hidden(caller))
                .chain(hidden -> pages(asOf, Archive.BEGINNING, hidden, new ArrayList<>())
                        .chain(signals -> Panache.withSession(() -> rulings.all()
                                .chain(all -> Sql.of("select cast(line as text), " + Sql.micros("erased_at")
                                                + " from erased_line")
                                        .rows()
                                        .map(erased -> new Inputs(signals, seen(all, hidden), times(erased)))))));
    }

    private static Uni<Hidden> hidden(Caller caller) {
        var where = new Conditions().and("i.restricted and not i.gone");
        switch (caller) {
            case Person person when person.is(Person.ADMIN) -> where.and("false");
            case Person person -> where.and("not (? = any(i.access))", person.id());
            case Machine machine -> {}
        }
        return where.in("select cast(a.signal as text) from assignment a join incident i on i.uuid = a.incident"
                        + " WHERE_CONDITIONS")
                .list(row -> row.id(0))
                .chain(signals -> where.in("select cast(o.opener as text) from opener o join incident i"
                                + " on i.uuid = o.incident WHERE_CONDITIONS")
                        .list(row -> row.id(0))
                        .map(openers -> new Hidden(Set.copyOf(signals), Set.copyOf(openers))));
    }

    private Uni<List<Signal>> pages(Instant asOf, UUID after, Hidden hidden, List<Signal> so) {
        if (so.size() > config.mostSignals()) {
            throw Problem.unprocessable(
                    "too-much-to-recall",
                    "More than " + config.mostSignals() + " signals were recorded until then; the past is computed from"
                            + " all of them.");
        }
        return Panache.withSession(() -> archive.recordedUntil(asOf, after, PAGE))
                .chain(rows -> Computing.off(() -> page(rows, hidden, so)).map(last -> Map.entry(rows.size(), last)))
                .chain(read ->
                        read.getKey() < PAGE ? Uni.createFrom().item(so) : pages(asOf, read.getValue(), hidden, so));
    }

    private UUID page(List<Row> rows, Hidden hidden, List<Signal> so) {
        var last = Archive.BEGINNING;
        for (var row : rows) {
            StoredSignal stored = archive.read(row);
            last = stored.signal().id();
            if (!hidden.signals().contains(last)) {
                so.add(stored.signal());
            }
        }
        return last;
    }

    private static List<Ruling> seen(List<Ruling> all, Hidden hidden) {
        return all.stream()
                .filter(ruling -> {
                    var incident = ruling instanceof OpenIncident open ? open.opened() : ruling.incident();
                    return incident == null || !hidden.openers().contains(incident);
                })
                .toList();
    }

    private static Map<UUID, Instant> times(List<Row> rows) {
        var times = new HashMap<UUID, Instant>();
        rows.forEach(row -> times.put(row.id(0), row.time(1)));
        return times;
    }
}
