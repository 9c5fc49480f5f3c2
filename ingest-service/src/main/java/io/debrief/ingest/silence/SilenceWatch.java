package io.debrief.ingest.silence;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.debrief.ingest.silence.SilenceTables.Heard;
import io.debrief.ingest.silence.SilenceTables.Told;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceHealth;
import io.debrief.ingest.source.Sources;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.platform.streams.database.DatabaseTrouble;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what arrived, learns each source's rhythm from it, and tells the timelines of open incidents when a steady
 * source falls silent and when it is heard again. Every replica watches, on common tables; what two of them notice is
 * one signal.
 */
@ApplicationScoped
public class SilenceWatch {

    private static final Duration RELEARN = Duration.ofMinutes(5);
    private static final Duration INCIDENT_AGE = Duration.ofDays(7);

    private final SilenceTables tables;
    private final Sources sources;
    private final SourceHealth health;
    private final Outlet outlet;
    private final Clock clock;
    private final Instant listening;
    private volatile Map<String, Rhythm> rhythms = Map.of();
    private volatile Map<String, Heard> heard = Map.of();
    private volatile Instant learnt = Instant.MIN;

    SilenceWatch(SilenceTables tables, Sources sources, SourceHealth health, Outlet outlet, Clock clock) {
        this.tables = tables;
        this.sources = sources;
        this.health = health;
        this.outlet = outlet;
        this.clock = clock;
        this.listening = clock.instant();
    }

    /** How a source is heard, as of the last look. */
    public Hearing hearing(Source source) {
        var rhythm = rhythms.getOrDefault(source.name(), Rhythm.UNKNOWN);
        var last = heard.get(source.name());
        if (last == null) {
            return new Hearing(rhythm, null, null, false);
        }
        var silent = SilenceRule.silent(rhythm, last.lastAt(), listening, clock.instant());
        var lastSignal = last.lastSignalAt().equals(Instant.MIN) ? null : last.lastSignalAt();
        return new Hearing(rhythm, last.lastAt(), lastSignal, silent);
    }

    /** Trouble with the database or the broker is waited out: the next look begins anew, and what it tells has the same ids. */
    @Scheduled(every = "${debrief.ingest.silence-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return look().onFailure(e -> DatabaseTrouble.passing(e) || e instanceof BrokerAwayException)
                .recoverWithUni(e -> {
                    Log.debugf("Watching for silence waits: %s", e.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    Uni<Void> look() {
        return write().chain(this::learn)
                .chain(tables::heard)
                .invoke(now -> heard = now)
                .chain(tables::told)
                .chain(told -> tellNew(told).chain(() -> tellEnded(told)));
    }

    private Uni<Void> write() {
        var taken = health.takeArrivals();
        return tables.add(taken).onFailure().invoke(() -> health.giveBack(taken));
    }

    private Uni<Void> learn() {
        var now = clock.instant();
        if (learnt.plus(RELEARN).isAfter(now)) {
            return Uni.createFrom().voidItem();
        }
        return tables.forget(now.minus(Rhythm.WINDOW))
                .chain(() -> tables.history(now.minus(Rhythm.WINDOW)))
                .invoke(history -> {
                    var all = new HashMap<String, Rhythm>();
                    history.forEach((source, slots) -> all.put(source, Rhythm.of(slots)));
                    rhythms = Map.copyOf(all);
                    learnt = now;
                })
                .replaceWithVoid();
    }

    private Uni<Void> tellNew(List<Told> told) {
        var silent = sources.book().all().stream()
                .filter(Source::silenceCounts)
                .filter(source -> hearing(source).silent())
                .toList();
        if (silent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var known = told.stream().map(Told::silence).collect(Collectors.toSet());
        return tables.openIncidents(clock.instant().minus(INCIDENT_AGE)).chain(incidents -> {
            var steps = new ArrayList<Supplier<Uni<Void>>>();
            for (var source : silent) {
                for (var incident : incidents) {
                    var silence = new Silence(source.name(), lastHeard(source), incident);
                    if (!known.contains(silence)) {
                        steps.add(() -> fell(silence, source));
                    }
                }
            }
            return inOrder(steps);
        });
    }

    private Instant lastHeard(Source source) {
        return java.util.Objects.requireNonNull(heard.get(source.name()), "a silent source was heard once")
                .lastAt();
    }

    private Uni<Void> fell(Silence silence, Source source) {
        var now = clock.instant();
        var signal = SilenceSignals.fell(
                silence, source.type().word(), rhythms.getOrDefault(source.name(), Rhythm.UNKNOWN), now);
        Log.infof("%s is silent since %s, while %s is open", source.name(), silence.since(), silence.incident());
        return send(signal).chain(() -> tables.tell(silence, now)).invoke(() -> health.gap(source, now));
    }

    private Uni<Void> tellEnded(List<Told> told) {
        return inOrder(told.stream()
                .filter(Told::over)
                .<Supplier<Uni<Void>>>map(one -> () -> ended(one))
                .toList());
    }

    /** A source that is not configured any more has no type; its silence ended all the same. */
    private Uni<Void> ended(Told told) {
        var silence = told.silence();
        var type = sources.book()
                .find(silence.source())
                .map(source -> source.type().word())
                .orElse(silence.source());
        return send(SilenceSignals.ended(silence, type, told.heardAt(), clock.instant()))
                .chain(() -> tables.end(silence, told.heardAt()));
    }

    private Uni<Void> send(Signal signal) {
        var context = CallersContext.executor();
        return outlet.publish(List.of(signal), List.of()).emitOn(context);
    }

    private static Uni<Void> inOrder(List<Supplier<Uni<Void>>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /**
     * How a source is heard.
     *
     * @param rhythm how regularly
     * @param lastSeen when something authentic last arrived at any replica, null where nothing did
     * @param lastSignal when it last gave a signal, as of some minutes ago
     * @param silent whether it is quiet for longer than it ever is
     */
    public record Hearing(
            Rhythm rhythm,
            @Nullable Instant lastSeen,
            @Nullable Instant lastSignal,
            boolean silent) {}
}
