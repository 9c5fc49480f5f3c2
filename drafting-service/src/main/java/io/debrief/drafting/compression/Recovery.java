package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.understanding.Clause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How it ended. */
final class Recovery {

    private static final Set<String> WELL = Set.of("recover", "resolve", "fix", "succeed", "available", "improve");

    private Recovery() {}

    /** What a person said when it was over for the people who use it: what mitigation cites, else the first such word. */
    static Optional<Said> word(Story story) {
        Optional<EvidenceLine> cited = story.milestone("mitigated");
        if (cited.isPresent()) {
            return story.conversation().all().stream()
                    .filter(said -> said.line().id().equals(cited.get().id()))
                    .findFirst();
        }
        List<Said> words = words(story);
        return words.stream()
                .filter(said -> said.role() == Role.DECISION)
                .findFirst()
                .or(() -> words.stream().findFirst());
    }

    /** What people saw get better, from the first remedy on, or from the beginning where none was recorded. */
    static List<Said> words(Story story) {
        var start = story.beginning().map(EvidenceLine::at).orElse(story.start());
        var from =
                Remedies.lines(story).stream().findFirst().map(EvidenceLine::at).orElse(start);
        return story.conversation().of(Role.STATUS, Role.DONE, Role.DECISION).stream()
                .filter(said -> said.line().at().isAfter(from))
                .filter(said -> said.clauses().stream().anyMatch(Recovery::well))
                .toList();
    }

    private static boolean well(Clause clause) {
        boolean later = clause.tokens().stream().anyMatch(token -> token.is("until") || token.is("statement"));
        boolean verb = !clause.negated() && clause.verbs().stream().anyMatch(WELL::contains);
        boolean mitigated = clause.tokens().stream().anyMatch(token -> token.is("mitigated"));
        boolean down = clause.tokens().stream()
                        .anyMatch(t -> t.is("below") || t.canon().equals("decrease"))
                && clause.quantities().stream().anyMatch(q -> q.dimension().equals("percent"));
        return !later && (verb || mitigated || down);
    }

    /** "The incident was resolved at 11:02 UTC, 62 minutes after the first alert." */
    static Optional<Candidate> end(Story story) {
        return story.milestone("resolved")
                .filter(line -> line.kind().equals("incident.resolved"))
                .or(() -> story.of("incident.resolved").stream().reduce((first, second) -> second))
                .map(line -> new Events(story).timed("The incident was resolved" + Phrasing.by(line), line));
    }
}
