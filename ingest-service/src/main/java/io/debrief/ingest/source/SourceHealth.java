package io.debrief.ingest.source;

import io.debrief.ingest.signature.Proof;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Signals were accepted, and parts quarantined. */
    public void taken(Source source, Instant at, int signals, int quarantined) {
        of(source).taken(at, signals, quarantined);
        count(source.name(), "accepted", signals);
        count(source.name(), "quarantined", quarantined);
    }

    /** An authentic delivery did not concern us. */
    public void ignored(Source source, Instant at, String why) {
        of(source).ignored(at);
        count(source.name(), "ignored-" + why, 1);
    }

    /** A delivery was not authentic. */
    public void refused(Source source, Proof.Verdict verdict) {
        of(source).refused();
        count(source.name(), "refused", 1);
        meters.counter(
                        "debrief.ingest.signature.failures",
                        "source",
                        source.name(),
                        "reason",
                        verdict.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** An authentic delivery came once more. */
    public void repeated(Source source) {
        of(source).repeated();
        count(source.name(), "repeated", 1);
    }

    /** A delivery waits on our own disk for the broker. */
    public void spooled(Source source) {
        count(source.name(), "spooled", 1);
    }

    /** A delivery was turned away for another reason: {@code unavailable}, {@code too-large}, {@code media-type}. */
    public void turnedAway(Source source, String why) {
        count(source.name(), why, 1);
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

    private SourceActivity of(Source source) {
        return activities.computeIfAbsent(source.name(), name -> new SourceActivity(clock));
    }

    private void count(String source, String outcome, int amount) {
        if (amount > 0) {
            meters.counter(EVENTS, "source", source, "outcome", outcome).increment(amount);
        }
    }
}
