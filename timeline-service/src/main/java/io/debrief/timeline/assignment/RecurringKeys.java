package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stratum three: a line that hangs on no incident belongs to the one whose recurring keys it has and whose window covers it.
 * Of several: a fingerprint or group before a service, then the latest start, then the least opener.
 */
public final class RecurringKeys {

    /** The latest start first, then the least opener. */
    static final Comparator<Frame> BEST =
            Comparator.comparing(Frame::start).reversed().thenComparing(Frame::least);

    private RecurringKeys() {}

    /**
     * The incident a line belongs to by its recurring keys, null where to none.
     *
     * @param byKey the frames that have a recurring key
     */
    public static @Nullable Frame choose(Line line, Function<String, Collection<Frame>> byKey) {
        Frame byService = null;
        Frame byThing = null;
        for (String key : line.said().isEmpty() ? List.<String>of() : line.keys()) {
            if (!Keys.isRecurring(key)) {
                continue;
            }
            for (Frame frame : byKey.apply(key)) {
                if (!frame.covers(line.at())) {
                    continue;
                }
                if (key.startsWith(Keys.SERVICE)) {
                    byService = better(byService, frame);
                } else {
                    byThing = better(byThing, frame);
                }
            }
        }
        return byThing == null ? byService : byThing;
    }

    private static Frame better(@Nullable Frame one, Frame other) {
        return one == null || BEST.compare(other, one) < 0 ? other : one;
    }
}
