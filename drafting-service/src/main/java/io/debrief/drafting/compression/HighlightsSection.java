package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The timeline in as few rows as tell it: turning points of the systems, and what people said that tells most. */
final class HighlightsSection implements Section {

    private static final int FEWEST = 8;
    private static final int MOST = 24;
    private static final int MOST_ALERTS = 10;

    @Override
    public String name() {
        return "highlights";
    }

    private record Row(Instant at, String id, Candidate candidate) {}

    @Override
    public List<Candidate> write(Story story) {
        Events events = new Events(story);
        Talk talk = new Talk(story);
        List<Row> rows = new ArrayList<>();
        for (Alerts.Group group :
                story.alerts().groups().stream().limit(MOST_ALERTS).toList()) {
            rows.add(row(group.first(), events.fired(group)));
        }
        story.alerts()
                .allClear()
                .ifPresent(line -> rows.add(row(
                        line,
                        Candidate.of(
                                "“" + Events.title(line) + "” resolved at "
                                        + story.phrasing().time(line.at()) + ".",
                                line))));
        for (EvidenceLine line : story.of("deploy.succeeded", "deploy.failed", "change.merged")) {
            events.change(line).ifPresent(candidate -> rows.add(row(line, candidate)));
            events.deploy(line)
                    .ifPresent(text -> rows.add(row(
                            line, Candidate.of(text + " at " + story.phrasing().time(line.at()) + ".", line))));
        }
        events.acknowledged()
                .ifPresent(candidate -> story.of("incident.acknowledged").stream()
                        .findFirst()
                        .ifPresent(line -> rows.add(row(line, candidate))));
        for (Said said : Selection.best(story, telling(story), budget(story) - Math.min(rows.size(), FEWEST))) {
            rows.add(row(said.line(), talk.of(said)));
        }
        return rows.stream()
                .sorted(Comparator.comparing(Row::at).thenComparing(Row::id))
                .map(Row::candidate)
                .toList();
    }

    private static int budget(Story story) {
        int grown = 6 + (int) Math.round(1.2 * Math.sqrt(story.lines().size()));
        return Math.max(FEWEST, Math.min(MOST, grown)) + 4;
    }

    private static List<Said> telling(Story story) {
        return story.conversation()
                .of(Role.DONE, Role.DECISION, Role.STATUS, Role.IMPACT, Role.SUSPICION, Role.DENIAL, Role.CAUSE);
    }

    private static Row row(EvidenceLine line, Candidate candidate) {
        return new Row(line.at(), line.id().toString(), candidate);
    }
}
