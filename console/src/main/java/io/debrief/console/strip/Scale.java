package io.debrief.console.strip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps time to places, with a little air at both ends. */
final class Scale {

    private static final int EDGE = 10;
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7));

    private final Instant from;
    private final long seconds;
    private final int width;

    Scale(Instant from, Instant to, int width) {
        this.from = from;
        this.seconds = Math.max(60, Duration.between(from, to).toSeconds());
        this.width = width;
    }

    static Scale over(Story story, int width) {
        var times = new ArrayList<Instant>();
        story.moments().forEach(moment -> times.add(moment.at()));
        story.changes().forEach(change -> times.add(change.at()));
        for (var alert : story.alerts()) {
            times.add(alert.from());
            times.add(alert.to());
        }
        times.sort(Instant::compareTo);
        return new Scale(times.getFirst(), times.getLast(), width);
    }

    int x(Instant at) {
        var share = Duration.between(from, at).toMillis() / (seconds * 1000.0);
        return (int) Math.round(EDGE + Math.clamp(share, 0, 1) * (width - 2 * EDGE));
    }

    /** Round times at least {@code apart} units from each other. */
    List<Instant> ticks(int apart) {
        var step = STEPS.getLast();
        for (var candidate : STEPS) {
            if ((double) candidate.toSeconds() / seconds * (width - 2 * EDGE) >= apart) {
                step = candidate;
                break;
            }
        }
        var ticks = new ArrayList<Instant>();
        var size = step.toSeconds();
        var first = Math.ceilDiv(from.getEpochSecond(), size) * size;
        for (var at = first; at <= from.getEpochSecond() + seconds; at += size) {
            ticks.add(Instant.ofEpochSecond(at));
        }
        return ticks;
    }
}
