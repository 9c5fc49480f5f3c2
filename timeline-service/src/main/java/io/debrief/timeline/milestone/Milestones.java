package io.debrief.timeline.milestone;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.timeline.assignment.Ending;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.assignment.Opener;
import io.debrief.timeline.line.Facts.Mark;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.CorrectTime;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import io.debrief.timeline.ruling.SetMilestone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The moments everybody asks for. Derived: impact and detected from the earliest alert (detected also from the earliest human
 * report: what a person said), declared from the earliest opener, acknowledged from the first acknowledgement, resolved
 * from the ending. A person's ruling counts before that; both stay. Lines from more than two hours before the start tell
 * nothing: a channel may be older than its incident.
 */
final class Milestones {

    private final Rulings rulings;
    private final Map<String, Moment> derived = new TreeMap<>();

    private record Moment(Instant at, @Nullable UUID line) {}

    private Milestones(Rulings rulings) {
        this.rulings = rulings;
    }

    static Map<String, Milestone> of(Frame frame, Collection<Line> lines, List<Ruling> about, Rulings rulings) {
        Milestones milestones = new Milestones(rulings);
        Instant from = frame.start().minus(Frame.BEFORE);
        for (Line line : lines) {
            if (!line.at().isBefore(from)) {
                milestones.note(line);
            }
        }
        Opener first = frame.component().openers().stream().min(Opener.EARLIEST).orElseThrow();
        Line shows = first.line();
        milestones.derived.put("declared", new Moment(first.at(), shows == null ? null : shows.id()));
        Ending ending = frame.ending();
        if (ending != null) {
            milestones.derived.put("resolved", new Moment(ending.at(), ending.line()));
        }
        return milestones.ruled(about, ending != null && ending.line() == null);
    }

    private void note(Line line) {
        switch (line.kind()) {
            case SignalKind.ALERT_FIRED -> {
                earliest("impact", line);
                earliest("detected", line);
            }
            case SignalKind.MESSAGE_POSTED, SignalKind.TICKET_OPENED -> {
                if (line.is(Mark.HUMAN)) {
                    earliest("detected", line);
                }
            }
            case SignalKind.INCIDENT_ACKNOWLEDGED, SignalKind.ALERT_ACKNOWLEDGED -> earliest("acknowledged", line);
            default -> {
                // tells no milestone
            }
        }
    }

    private void earliest(String name, Line line) {
        CorrectTime correction = rulings.on(line.id()).corrected();
        Moment known = derived.get(name);
        if (correction == null && known != null && known.at().isBefore(line.at())) {
            return;
        }
        Moment moment = new Moment(correction == null ? line.at() : correction.effectiveAt(), line.id());
        derived.merge(name, moment, Milestones::earlier);
    }

    private static Moment earlier(Moment one, Moment other) {
        int order = one.at().compareTo(other.at());
        boolean keep = order < 0
                || order == 0
                        && one.line() != null
                        && other.line() != null
                        && one.line().compareTo(other.line()) <= 0;
        return keep ? one : other;
    }

    private Map<String, Milestone> ruled(List<Ruling> about, boolean endedByPerson) {
        Map<String, Milestone> all = new TreeMap<>();
        derived.forEach((name, moment) -> {
            boolean person = name.equals("resolved") && endedByPerson;
            all.put(
                    name,
                    new Milestone(
                            moment.at(), moment.line(), person ? "person" : "derived", person ? null : moment.at()));
        });
        for (Ruling ruling : about) {
            if (ruling instanceof SetMilestone set && !set.name().equals("resolved")) {
                Moment moment = derived.get(set.name());
                all.put(
                        set.name(),
                        new Milestone(
                                set.at(),
                                moment == null ? null : moment.line(),
                                "person",
                                moment == null ? null : moment.at()));
            }
        }
        return all;
    }
}
