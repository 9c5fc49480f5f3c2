package io.debrief.ingest.generic;

import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of what happened. A start or a creation is never taken for the time of an end or a change: where the body
 * has nothing better, the time of receipt stands.
 */
final class LikelyTime {

    private static final List<String> ACKNOWLEDGED = List.of("acknowledgedat", "ackedat");

    private LikelyTime() {}

    static When of(Subjects subjects, @Nullable StateWord state, Instant receivedAt) {
        for (var names : order(state)) {
            var text = subjects.first(names, spelled -> isTime(spelled, receivedAt));
            if (text != null) {
                return When.of(text, receivedAt);
            }
        }
        return When.receipt(receivedAt);
    }

    private static List<List<String>> order(@Nullable StateWord state) {
        if (state == null) {
            return List.of(Vocabulary.EVENT_TIMES, Vocabulary.LATER_TIMES, Vocabulary.STARTS, Vocabulary.CREATIONS);
        }
        return switch (state) {
            case WRONG, BEGAN, RUNNING ->
                List.of(Vocabulary.EVENT_TIMES, Vocabulary.STARTS, Vocabulary.LATER_TIMES, Vocabulary.CREATIONS);
            case RIGHT, ENDED, DONE ->
                List.of(Vocabulary.RESOLVED_TIMES, Vocabulary.EVENT_TIMES, Vocabulary.LATER_TIMES);
            case ACKNOWLEDGED -> List.of(ACKNOWLEDGED, Vocabulary.EVENT_TIMES, Vocabulary.LATER_TIMES);
            case CHANGED -> List.of(Vocabulary.EVENT_TIMES, Vocabulary.LATER_TIMES);
        };
    }

    private static boolean isTime(String text, Instant receivedAt) {
        return !When.of(text, receivedAt).from().equals("receipt");
    }
}
