package io.debrief.timeline.entry;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.paging.Page;
import io.debrief.timeline.incident.Hindsight;
import io.debrief.timeline.incident.Incidents;
import io.debrief.timeline.incident.Recalled;
import io.debrief.timeline.incident.StoredIncident;
import io.debrief.timeline.outcome.Entry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Timelines as they were known at a past instant, with what computing them took in the headers. */
@ApplicationScoped
class PastAnswers {

    private final Incidents incidents;
    private final Hindsight hindsight;
    private final Rendering rendering;

    PastAnswers(Incidents incidents, Hindsight hindsight, Rendering rendering) {
        this.incidents = incidents;
        this.hindsight = hindsight;
        this.rendering = rendering;
    }

    /**
     * A timeline of the past.
     *
     * @param recalled what was recomputed, and what that took
     * @param type the media type of the body
     * @param body the page or document
     */
    record Past(Recalled recalled, String type, Object body) {}

    /** A page of the entries that match. */
    Uni<Past> page(String id, Instant asOf, Caller caller, EntryFilter filter, int size, @Nullable Place after) {
        return recall(id, asOf, caller).map(recalled -> {
            var found = recalled.entries().stream()
                    .filter(filter::accepts)
                    .filter(entry -> after == null || Place.ORDER.compare(place(entry), after) > 0)
                    .limit(size + 1L)
                    .toList();
            var page = Page.of(found, size, entry -> place(entry).cursor()).map(entry -> render(recalled, entry));
            return new Past(recalled, "application/json", page);
        });
    }

    /** All entries that match as one document. */
    Uni<Past> whole(
            String id,
            Instant asOf,
            Caller caller,
            EntryFilter filter,
            String type,
            BiFunction<StoredIncident, List<EntrySnapshot>, String> document) {
        return recall(id, asOf, caller).map(recalled -> {
            var entries = recalled.entries().stream()
                    .filter(filter::accepts)
                    .map(entry -> render(recalled, entry))
                    .toList();
            return new Past(recalled, type, document.apply(recalled.incident(), entries));
        });
    }

    private Uni<Recalled> recall(String id, Instant asOf, Caller caller) {
        return incidents.find(id, caller).chain(incident -> hindsight.at(incident, asOf, caller));
    }

    private EntrySnapshot render(Recalled recalled, Entry entry) {
        return rendering.render(entry, recalled.incident().label(), 0);
    }

    private static Place place(Entry entry) {
        return new Place(entry.position().at(), entry.position().depth(), entry.sourceRank(), entry.id());
    }
}
