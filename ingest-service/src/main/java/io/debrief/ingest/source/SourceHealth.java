package io.debrief.ingest.source;

import io.debrief.ingest.signature.Proof;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Counts what happens to deliveries, for the list of sources and for metrics. */
@ApplicationScoped
public class SourceHealth {

    private static final String EVENTS = "debrief.ingest.events";

    private final Map<String, SourceActivity> activities = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    SourceHealth(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** An authentic delivery arrived, whatever becomes of it. */
    public void arrived(Source source, Instant at) {
        of(source).arrived(at);
    }

    /** Signals were accepted, and parts quarantined. */
    public void taken(Source source, Instant at, int signals, int quarantined) {
        of(source).taken(at, signals, quarantined);
        count(source.name(), "accepted", signals);
        count(source.name(), "quarantined", quarantined);
    }

    /** An authentic delivery did not concern us. */
    public void ignored(Source source, String why) {
        of(source).ignored();
        count(source.name(), "ignored-" + why, 1);
    }

    /** A delivery was not authentic. */
    public void refused(Source source, Proof.Verdict verdict) {
        var why = Rejection.notAuthentic(verdict);
        of(source).rejected(why);
        count(source.name(), "refused", 1);
        meters.counter("debrief.ingest.signature.failures", "source", source.name(), "reason", why.reason())
                .increment();
    }

    /** An authentic delivery came once more. */
    public void repeated(Source source) {
        of(source).repeated();
        count(source.name(), "repeated", 1);
    }

    /** A delivery waits on our own disk for the broker. */
    public void spooled(Source source) {
        of(source).spooled();
        count(source.name(), "spooled", 1);
    }

    /** A delivery was turned away for another reason than its signature. */
    public void turnedAway(Source source, Rejection why) {
        of(source).rejected(why);
        count(source.name(), why.reason(), 1);
    }

    /** A notice was stored that something of this source is missing. */
    public void gap(Source source, Instant at) {
        of(source).gap(at);
        count(source.name(), "gap", 1);
    }

    /** A delivery named a source that does not exist; their names are anybody's, so they make no metric. */
    public void unknown() {
        count("unknown", "unknown-source", 1);
    }

    /** Secrets were taken out. */
    public void redacted(Map<String, Integer> found) {
        found.forEach((rule, count) ->
                meters.counter("debrief.redactions", "rule", rule).increment(count));
    }

    /** The figures of a source. */
    public SourceActivity.Counts counts(Source source) {
        return of(source).counts();
    }

    /** What arrived from all sources since this was last asked; {@link #giveBack} takes what could not be written. */
    public List<Arrivals> takeArrivals() {
        return activities.values().stream()
                .flatMap(activity -> activity.takePending().stream())
                .toList();
    }

    /** Puts back what could not be written. */
    public void giveBack(List<Arrivals> taken) {
        taken.stream()
                .collect(Collectors.groupingBy(Arrivals::source))
                .forEach((name, arrivals) -> of(name).giveBack(arrivals));
    }

    private SourceActivity of(Source source) {
        return of(source.name());
    }

    private SourceActivity of(String name) {
        return activities.computeIfAbsent(name, first -> new SourceActivity(first, clock));
    }

    private void count(String source, String outcome, int amount) {
        if (amount > 0) {
            meters.counter(EVENTS, "source", source, "outcome", outcome).increment(amount);
        }
    }
}
