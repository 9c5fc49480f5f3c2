package io.debrief.timeline.outcome;

import java.util.List;

/**
 * An incident with its whole timeline.
 *
 * @param incident the incident
 * @param entries its entries in order
 */
public record IncidentTimeline(Incident incident, List<Entry> entries) {}
