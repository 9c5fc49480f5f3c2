package io.debrief.console.timeline;

import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.timeline.TimelinePage.Filter;
import io.debrief.console.timeline.TimelinePage.Measure;
import io.debrief.console.timeline.TimelinePage.MilestoneView;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes timeline pages. */
final class TimelinePages {

    private static final Map<String, String> MEASURES = Map.of(
            "timeToDetect", "to detect",
            "timeToAcknowledge", "to acknowledge",
            "timeToMitigate", "to mitigate",
            "timeToResolve", "to resolve");

    private TimelinePages() {}

    static TimelinePage of(Folder folder, Head head, Names names, Filter filter, Clock clock) {
        var entries = folder.entries();
        var views = new EntryViews(names);
        var shown = new ArrayList<EntryView>();
        for (var entry : shownFirst(entries, filter)) {
            shown.add(views.of(entry));
        }
        var incident = folder.incident();
        return new TimelinePage(
                head,
                shown,
                entries.size(),
                (int) entries.stream().filter(EntrySnapshot::hidden).count(),
                filter,
                entries.stream()
                        .flatMap(entry -> entry.reportedBy().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                milestones(incident, folder),
                measures(incident),
                folder.complete(),
                incident.mergedInto() == null,
                When.toField(noteTime(incident, clock)));
    }

    private static List<EntrySnapshot> shownFirst(List<EntrySnapshot> entries, Filter filter) {
        var probe = new EntryViews(new Names(List.of()));
        return entries.stream()
                .filter(entry -> filter.shows(probe.of(entry), entry.reportedBy()))
                .toList();
    }

    private static Instant noteTime(IncidentSnapshot incident, Clock clock) {
        var ended = incident.endedAt();
        return ended == null ? clock.instant() : ended;
    }

    private static List<MilestoneView> milestones(IncidentSnapshot incident, Folder folder) {
        var views = new ArrayList<MilestoneView>();
        for (var name : Stories.MILESTONES) {
            var milestone = incident.milestones().get(name);
            if (milestone == null || milestone.at() == null) {
                views.add(new MilestoneView(name, "", "", false, "", ""));
                continue;
            }
            var person = "person".equals(milestone.by());
            var derived = milestone.derived();
            var entry = milestone.line() == null
                    ? ""
                    : folder.place(milestone.line())
                            .map(place -> place.entry().id().toString())
                            .orElse("");
            views.add(new MilestoneView(
                    name,
                    When.second(milestone.at()),
                    When.toField(milestone.at()),
                    person,
                    person && derived != null ? When.second(derived) : "",
                    entry));
        }
        return views;
    }

    private static List<Measure> measures(IncidentSnapshot incident) {
        var measures = new ArrayList<Measure>();
        for (var name : List.of("timeToDetect", "timeToAcknowledge", "timeToMitigate", "timeToResolve")) {
            var value = incident.measures().get(name);
            if (value != null) {
                measures.add(new Measure(MEASURES.getOrDefault(name, name), When.words(value)));
            }
        }
        return measures;
    }
}
