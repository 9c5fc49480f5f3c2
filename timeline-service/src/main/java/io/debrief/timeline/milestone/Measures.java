package io.debrief.timeline.milestone;

import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The times between milestones: to detect, mitigate and resolve from impact on, to acknowledge from detection on. A negative
 * one is {@code invalid}, one without both ends is absent.
 */
final class Measures {

    private Measures() {}

    static Map<String, String> of(Map<String, Milestone> milestones) {
        Map<String, String> measures = new TreeMap<>();
        put(measures, "timeToDetect", milestones, "impact", "detected");
        put(measures, "timeToAcknowledge", milestones, "detected", "acknowledged");
        put(measures, "timeToMitigate", milestones, "impact", "mitigated");
        put(measures, "timeToResolve", milestones, "impact", "resolved");
        return measures;
    }

    private static void put(
            Map<String, String> measures, String name, Map<String, Milestone> milestones, String from, String to) {
        Milestone start = milestones.get(from);
        Milestone end = milestones.get(to);
        if (start != null && end != null) {
            Duration duration = Duration.between(start.at(), end.at());
            measures.put(name, duration.isNegative() ? "invalid" : duration.toString());
        }
    }
}
