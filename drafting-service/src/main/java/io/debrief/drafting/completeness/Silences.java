package io.debrief.drafting.completeness;

import io.debrief.contracts.timeline.IncidentSnapshot.Milestone;
import io.debrief.drafting.evidence.EvidenceLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stretches in which nobody wrote and nothing was changed although it was not over. */
final class Silences implements GapRule {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONG = Duration.ofMinutes(87);

    @Override
    public void find(Review review) {
        Milestone end = review.incident().milestones().get("resolved");
        Milestone start = review.incident().milestones().get("detected");
        Instant from = start == null ? review.incident().startedAt() : start.at();
        Instant until = end == null ? Instant.MAX : end.at();
        List<EvidenceLine> rows = review.lines().stream()
                .filter(line -> line.isTalk()
                        || line.kind().startsWith("change.")
                        || line.kind().startsWith("deploy.")
                        || line.kind().startsWith("incident."))
                .filter(line -> !line.at().isBefore(from) && !line.at().isAfter(until))
                .toList();
        Duration limit = limit(rows);
        for (int i = 1; i < rows.size(); i++) {
            EvidenceLine before = rows.get(i - 1);
            EvidenceLine after = rows.get(i);
            Duration silent = Duration.between(before.at(), after.at());
            if (silent.compareTo(limit) > 0) {
                ask(review, before, after, silent);
            }
        }
    }

    private static void ask(Review review, EvidenceLine before, EvidenceLine after, Duration silent) {
        boolean alerts = review.lines().stream()
                .anyMatch(line -> line.kind().equals("alert.fired")
                        && line.at().isAfter(before.at())
                        && line.at().isBefore(after.at()));
        String severity = alerts || silent.compareTo(LONG) > 0 ? Review.HIGH : Review.MEDIUM;
        String question = "Between " + review.time(before.at()) + " and " + review.time(after.at()) + " ("
                + silent.toMinutes() + " minutes) nobody wrote anything" + (alerts ? " while alerts fired" : "")
                + ". What was tried?";
        review.ask(
                "GAP", before.id() + "\n" + after.id(), severity, question, review.who(after.speaker()), before, after);
    }

    /** 30 minutes, or three times what is usual between two lines of this incident. */
    private static Duration limit(List<EvidenceLine> rows) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            gaps.add(Duration.between(rows.get(i - 1).at(), rows.get(i).at()));
        }
        gaps.sort(null);
        Duration usual =
                gaps.isEmpty() ? Duration.ZERO : gaps.get(gaps.size() / 2).multipliedBy(3);
        return usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST;
    }
}
