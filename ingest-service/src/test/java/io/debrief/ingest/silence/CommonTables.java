package io.debrief.ingest.silence;

import io.debrief.ingest.source.Arrivals;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables in memory, which replicas of a test share. */
final class CommonTables implements SilenceTables {

    final List<String> open = new ArrayList<>();
    final Map<Silence, Instant> ends = new LinkedHashMap<>();
    boolean away;
    private final List<Arrivals> arrivals = new ArrayList<>();

    @Override
    public Uni<Void> add(List<Arrivals> more) {
        if (away) {
            return Uni.createFrom().failure(new java.io.IOException("as the test asks"));
        }
        arrivals.addAll(more);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<String, List<Slot>>> history(Instant from) {
        var all = new HashMap<String, List<Slot>>();
        arrivals.stream()
                .filter(one -> !one.slot().isBefore(from))
                .forEach(one -> all.computeIfAbsent(one.source(), first -> new ArrayList<>())
                        .add(Slot.beginning(one.slot().getEpochSecond(), one.deliveries())));
        return Uni.createFrom().item(all);
    }

    @Override
    public Uni<Map<String, Heard>> heard() {
        var all = new HashMap<String, Heard>();
        arrivals.stream()
                .sorted(Comparator.comparing(Arrivals::lastAt))
                .forEach(one -> all.put(one.source(), new Heard(one.lastAt(), Instant.MIN)));
        return Uni.createFrom().item(all);
    }

    @Override
    public Uni<Void> forget(Instant before) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<String>> openIncidents(Instant after) {
        return Uni.createFrom().item(List.copyOf(open));
    }

    @Override
    public Uni<List<Told>> told() {
        return Uni.createFrom()
                .item(ends.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(Instant.MAX))
                        .map(entry -> new Told(entry.getKey(), firstAfter(entry.getKey())))
                        .toList());
    }

    private Instant firstAfter(Silence silence) {
        return arrivals.stream()
                .filter(one ->
                        one.source().equals(silence.source()) && one.slot().isAfter(silence.since()))
                .map(Arrivals::firstAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    @Override
    public Uni<Void> tell(Silence silence, Instant at) {
        ends.putIfAbsent(silence, Instant.MAX);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> end(Silence silence, Instant at) {
        ends.put(silence, at);
        return Uni.createFrom().voidItem();
    }

    Collection<Silence> silences() {
        return ends.keySet();
    }
}
