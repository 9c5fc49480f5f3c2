package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A world told step by step, and what the function makes of it. */
final class Story {

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");

    final Decide decide = new Decide(at("23:00"));
    private final List<Signal> signals = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    /** A time of the story's day, {@code HH:mm} or {@code HH:mm:ss}. */
    static Instant at(String time) {
        return DAY.plusSeconds(LocalTime.parse(time).toSecondOfDay());
    }

    Story said(Say... what) {
        for (Say say : what) {
            signals.add(say.signal());
        }
        return this;
    }

    <R extends Ruling> R ruled(R ruling) {
        rulings.add(ruling);
        return ruling;
    }

    List<Signal> signals() {
        return signals;
    }

    Timeline timeline() {
        return Timeline.of(signals, rulings);
    }

    /** The one incident there is. */
    IncidentTimeline only() {
        List<IncidentTimeline> all = timeline().incidents();
        if (all.size() != 1) {
            throw new AssertionError("expected one incident, but there are "
                    + all.stream()
                            .map(one -> one.incident().title() + " "
                                    + one.incident().status())
                            .toList());
        }
        return all.getFirst();
    }

    Incident incident() {
        return only().incident();
    }

    List<Entry> entries() {
        return only().entries();
    }

    List<String> titles() {
        return entries().stream().map(Entry::title).toList();
    }

    /** The incident of a line, null where it is unassigned. */
    UUID incidentOf(Say say) {
        for (IncidentTimeline one : timeline().incidents()) {
            for (Entry entry : one.entries()) {
                if (entry.lines().stream().anyMatch(line -> line.id().equals(say.line()))) {
                    return one.incident().uuid();
                }
            }
        }
        return null;
    }

    /** The entry a line is in. */
    Entry entryOf(Say say) {
        return timeline().incidents().stream()
                .flatMap(one -> one.entries().stream())
                .filter(entry ->
                        entry.lines().stream().anyMatch(line -> line.id().equals(say.line())))
                .findFirst()
                .orElseThrow();
    }
}
