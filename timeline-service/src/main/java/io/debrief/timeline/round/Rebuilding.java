package io.debrief.timeline.round;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.projection.Changes;
import io.debrief.timeline.projection.Changes.Gone;
import io.debrief.timeline.projection.Changes.Removed;
import io.debrief.timeline.rebuild.Rebuild;
import io.debrief.timeline.rebuild.RebuildStore;
import io.debrief.timeline.round.Rounds.Inputs;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.signal.Archive;
import io.debrief.timeline.signal.StoredSignal;
import io.debrief.timeline.wake.Computing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Computes all timelines again from the archive, its signals and rulings in random order, and writes what differs. */
@ApplicationScoped
class Rebuilding {

    private static final int CHUNK = 2_000;
    private static final Sql DIGESTS =
            Sql.of("select 'INC-' || number, digest from incident where not gone and merged_into is null");

    private final Rounds rounds;
    private final RoundWriter writer;
    private final RebuildStore store;
    private final Archive archive;
    private final RulingStore rulings;

    Rebuilding(Rounds rounds, RoundWriter writer, RebuildStore store, Archive archive, RulingStore rulings) {
        this.rounds = rounds;
        this.writer = writer;
        this.store = store;
        this.archive = archive;
        this.rulings = rulings;
    }

    /** Does the oldest one that was asked for; the new memory, or empty where none was. */
    Uni<Optional<Restoring.Restored>> next(long round) {
        return Panache.withSession(store::next)
                .chain(asked -> asked.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : rebuild(asked.get(), round)
                                .map(Optional::of)
                                .onFailure()
                                .call(failure -> failed(asked.get(), failure)));
    }

    private Uni<Void> failed(UUID id, Throwable failure) {
        Log.errorf(failure, "Rebuild %s failed", id);
        return Panache.withTransaction(() -> store.failed(id));
    }

    private Uni<Restoring.Restored> rebuild(UUID id, long round) {
        var memory = new Memory();
        var set = new ChangeSet();
        return Panache.withSession(DIGESTS::rows)
                .map(Rebuilding::digests)
                .chain(before -> shuffled()
                        .chain(inputs -> Computing.off(() -> restored(memory, inputs.erased()))
                                .chain(() -> chunks(memory, set, inputs.signals(), inputs.rulings()))
                                .chain(() -> Panache.withSession(() -> differences(set, inputs.signals())))
                                .chain(() -> rounds.label(memory, set))
                                .chain(labels -> Computing.off(() ->
                                        rounds.outcome(memory, new Inputs(List.of(), inputs.rulings()), set, labels)))
                                .chain(outcome -> writer.write(round, outcome))
                                .call(() -> finish(id, before, inputs))
                                .map(written -> new Restoring.Restored(memory, written))));
    }

    private record Shuffled(List<UUID> signals, List<Ruling> rulings, List<UUID> erased) {}

    private static boolean restored(Memory memory, List<UUID> erased) {
        memory.restored(erased);
        return true;
    }

    private Uni<Shuffled> shuffled() {
        return Panache.withSession(() -> Sql.of(
                        "select cast(s.id as text) from signal s where s.expired_at is null and not exists"
                                + " (select 1 from arrival a where a.signal = s.id and not a.again)")
                .list(row -> row.id(0))
                .chain(ids -> rulings.projected()
                        .chain(all -> Restoring.erasedLines().map(erased -> shuffled(ids, all, erased)))));
    }

    private static Shuffled shuffled(List<UUID> ids, List<Ruling> rulings, List<UUID> erased) {
        var signals = new ArrayList<>(ids);
        var decisions = new ArrayList<>(rulings);
        Collections.shuffle(signals);
        Collections.shuffle(decisions);
        return new Shuffled(signals, decisions, erased);
    }

    /** A chunk of signals and as large a share of the rulings at a time, until both are used up. */
    private Uni<Void> chunks(Memory memory, ChangeSet set, List<UUID> signals, List<Ruling> decisions) {
        if (signals.isEmpty() && decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int size = Math.min(CHUNK, signals.size());
        int share = size == signals.size() ? decisions.size() : decisions.size() * size / signals.size();
        return Panache.withSession(() -> archive.rows(signals.subList(0, size)))
                .chain(rows -> Computing.off(() -> read(rows)))
                .chain(chunk -> rounds.decide(memory, chunk, decisions.subList(0, share), set))
                .chain(() -> chunks(
                        memory,
                        set,
                        signals.subList(size, signals.size()),
                        decisions.subList(share, decisions.size())));
    }

    private List<Signal> read(List<Row> rows) {
        var signals = new ArrayList<>(
                rows.stream().map(archive::read).map(StoredSignal::signal).toList());
        Collections.shuffle(signals);
        return signals;
    }

    /** What the tables have and the rebuilt timelines lack. */
    private static Uni<Void> differences(ChangeSet set, List<UUID> signals) {
        return Sql.of("select cast(incident as text), cast(id as text) from entry where not removed")
                .list(row -> new Removed(row.id(0), row.id(1)))
                .chain(entries -> Sql.of(
                                "select cast(uuid as text) from incident where not gone and merged_into is null")
                        .list(row -> row.id(0))
                        .chain(incidents -> Sql.of("select cast(line as text) from entry_line")
                                .list(row -> row.id(0))
                                .invoke(folded -> set.then(lacking(set, entries, incidents, folded, signals)))))
                .replaceWithVoid();
    }

    private static Changes lacking(
            ChangeSet set, List<Removed> entries, List<UUID> incidents, List<UUID> folded, List<UUID> signals) {
        var there = new HashSet<Removed>();
        set.entries().forEach(entry -> there.add(new Removed(entry.incident(), entry.id())));
        var known = new HashSet<UUID>();
        set.incidents().forEach(incident -> known.add(incident.uuid()));
        set.gone().forEach(gone -> known.add(gone.incident()));
        var unassigned = new HashMap<UUID, Optional<UUID>>();
        signals.stream()
                .filter(signal -> !set.assignments().containsKey(signal))
                .forEach(signal -> unassigned.put(signal, Optional.empty()));
        var folds = new HashMap<UUID, Optional<UUID>>();
        folded.stream()
                .filter(line -> !set.folds().containsKey(line))
                .forEach(line -> folds.put(line, Optional.empty()));
        return new Changes(
                entries.stream().filter(key -> !there.contains(key)).toList(),
                List.of(),
                List.of(),
                incidents.stream()
                        .filter(uuid -> !known.contains(uuid))
                        .map(uuid -> new Gone(uuid, null))
                        .toList(),
                unassigned,
                folds,
                List.of(),
                List.of());
    }

    private Uni<Void> finish(UUID id, Map<String, String> before, Shuffled inputs) {
        return Panache.withTransaction(() ->
                DIGESTS.rows().map(Rebuilding::digests).chain(after -> store.done(id, result(before, after, inputs))));
    }

    private static Map<String, String> digests(List<Row> rows) {
        var digests = new HashMap<String, String>();
        rows.forEach(row -> digests.put(row.text(0), row.text(1)));
        return digests;
    }

    private static Rebuild.Result result(Map<String, String> before, Map<String, String> after, Shuffled inputs) {
        var labels = new TreeSet<>(before.keySet());
        labels.addAll(after.keySet());
        var incidents = labels.stream()
                .map(label -> new Rebuild.Digests(
                        label,
                        before.get(label),
                        after.get(label),
                        Objects.equals(before.get(label), after.get(label))))
                .toList();
        int changed = (int) incidents.stream().filter(one -> !one.same()).count();
        return new Rebuild.Result(inputs.signals().size(), inputs.rulings().size(), changed, incidents);
    }
}
