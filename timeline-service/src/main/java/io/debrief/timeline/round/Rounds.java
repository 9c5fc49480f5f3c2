package io.debrief.timeline.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.platform.ids.Ids;
import io.debrief.timeline.database.Row;
import io.debrief.timeline.database.Sql;
import io.debrief.timeline.decision.RulingStore;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.projection.Round;
import io.debrief.timeline.ruling.GiveLabel;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.signal.Archive;
import io.debrief.timeline.signal.Arrival;
import io.debrief.timeline.signal.Arrivals;
import io.debrief.timeline.wake.Computing;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides rounds: takes what is new, has the projector say what that changes, labels what is new, makes the JSON. */
@ApplicationScoped
class Rounds {

    private static final String SYSTEM = "system";

    private final RulingStore rulings;
    private final Arrivals arrivals;
    private final Archive archive;
    private final ObjectMapper json;
    private final Clock clock;

    Rounds(RulingStore rulings, Arrivals arrivals, Archive archive, ObjectMapper json, Clock clock) {
        this.rulings = rulings;
        this.arrivals = arrivals;
        this.archive = archive;
        this.json = json;
        this.clock = clock;
    }

    /** What is new. */
    record Inputs(List<Arrival> arrivals, List<Ruling> rulings) {

        boolean isEmpty() {
            return arrivals.isEmpty() && rulings.isEmpty();
        }

        List<Signal> signals() {
            return arrivals.stream().map(Arrival::signal).toList();
        }
    }

    /** Reads what is new. */
    Uni<Inputs> inputs(int max) {
        return arrivals.next(max)
                .chain(found ->
                        Panache.withSession(() -> rulings.unprojected(max)).map(news -> new Inputs(found, news)));
    }

    /** Decides what inputs change. */
    Uni<Outcome> decide(Memory memory, Inputs inputs) {
        var signals = inputs.signals();
        var set = new ChangeSet();
        return decide(memory, signals, inputs.rulings(), set)
                .chain(() -> label(memory, set))
                .chain(labels -> Computing.off(() -> outcome(memory, inputs, set, labels)));
    }

    /** Decides without labels and JSON: the changes go into the set. */
    Uni<Void> decide(Memory memory, List<Signal> signals, List<Ruling> news, ChangeSet set) {
        return Computing.off(() -> memory.take(signals, news))
                .chain(round -> texts(round, signals)
                        .chain(texts -> Computing.off(() -> set.then(round.changes(texts)))
                                .replaceWithVoid()));
    }

    /** Makes the JSON of what is to be written. */
    Outcome outcome(Memory memory, Inputs inputs, ChangeSet set, List<GiveLabel> labels) {
        return new Outcome(
                inputs.arrivals().stream().map(Arrival::seq).toList(),
                set.removed(),
                set.entries().stream()
                        .map(entry -> new EntryWriter.Written(entry, write(entry)))
                        .toList(),
                set.incidents().stream()
                        .map(incident ->
                                new IncidentWriter.Written(incident, write(incident), access(memory, incident)))
                        .toList(),
                set.gone(),
                set.assignments(),
                set.folds(),
                set.signals(),
                set.rulings(),
                labels,
                memory.erasing(inputs.signals(), inputs.rulings()));
    }

    /** Gives each new incident its label: a ruling of the service, taken in the same round. */
    Uni<List<GiveLabel>> label(Memory memory, ChangeSet set) {
        var unlabelled = set.unlabelled();
        if (unlabelled.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.withSession(() -> Sql.of(
                                "select nextval('incident_number') from generate_series(1, " + unlabelled.size() + ")")
                        .list(row -> row.number(0)))
                .map(numbers -> labels(unlabelled, numbers))
                .call(labels -> decide(memory, List.of(), List.copyOf(labels), set));
    }

    private List<GiveLabel> labels(List<UUID> incidents, List<Long> numbers) {
        var labels = new ArrayList<GiveLabel>();
        for (int i = 0; i < incidents.size(); i++) {
            labels.add(new GiveLabel(
                    Ids.random(), clock.instant(), SYSTEM, null, incidents.get(i), "INC-" + numbers.get(i)));
        }
        return labels;
    }

    private Uni<List<Signal>> texts(Round round, List<Signal> known) {
        var byId = new HashMap<UUID, Signal>();
        known.forEach(signal -> byId.put(signal.id(), signal));
        var missing = new HashSet<>(round.needs());
        missing.removeAll(byId.keySet());
        if (missing.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return Panache.withSession(() -> archive.rows(missing)).chain(rows -> Computing.off(() -> join(known, rows)));
    }

    private List<Signal> join(List<Signal> known, List<Row> rows) {
        return Stream.concat(
                        known.stream(),
                        rows.stream().map(row -> archive.read(row).signal()))
                .toList();
    }

    private static List<String> access(Memory memory, Incident incident) {
        return Stream.concat(incident.roles().values().stream(), memory.openedBy(incident.openers()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
