package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.drafting.conversation.Alerts;
import io.debrief.drafting.conversation.Conversation;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The incident as the sections see it: what happened, what was said, when it began and ended. */
final class Story {

    private final Evidence evidence;
    private final List<EvidenceLine> lines;
    private final Conversation conversation;
    private final Alerts alerts;
    private final Phrasing phrasing;

    Story(Evidence evidence) {
        this.evidence = evidence;
        this.lines = evidence.lines().stream()
                .filter(line -> !line.erased() && !line.hidden() && line.leads())
                .toList();
        this.conversation = Conversation.of(evidence);
        this.alerts = new Alerts(lines);
        this.phrasing = new Phrasing(start());
    }

    Evidence evidence() {
        return evidence;
    }

    List<EvidenceLine> lines() {
        return lines;
    }

    Conversation conversation() {
        return conversation;
    }

    Alerts alerts() {
        return alerts;
    }

    Phrasing phrasing() {
        return phrasing;
    }

    /** When it began: the first alert or the incident's own start, whichever is earlier. */
    Instant start() {
        Instant own = evidence.incident().startedAt();
        return alerts == null
                ? own
                : alerts.first().map(EvidenceLine::at).filter(own::isAfter).orElse(own);
    }

    /** The line that counts as the beginning: the first alert, else what detection cites. */
    Optional<EvidenceLine> beginning() {
        return alerts.first().or(() -> milestone("detected"));
    }

    /** The line a milestone cites, where it may be cited. */
    Optional<EvidenceLine> milestone(String name) {
        Milestone milestone = evidence.incident().milestones().get(name);
        if (milestone == null || milestone.line() == null) {
            return Optional.empty();
        }
        return evidence.line(milestone.line()).filter(line -> !line.erased() && !line.hidden());
    }

    /** Lines of these kinds, in order. */
    List<EvidenceLine> of(String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return lines.stream().filter(line -> wanted.contains(line.kind())).toList();
    }

    /** The time between two lines, as a computation anyone can redo. */
    static Computed difference(EvidenceLine from, EvidenceLine to) {
        Duration apart = Duration.between(from.at(), to.at()).abs();
        return new Computed("difference", List.of(from.id(), to.id()), apart.toString());
    }

    static Duration apart(EvidenceLine from, EvidenceLine to) {
        return Duration.between(from.at(), to.at()).abs();
    }
}
