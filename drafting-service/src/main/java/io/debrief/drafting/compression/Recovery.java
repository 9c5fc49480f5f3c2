package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
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

    static List<Said> words(Story story) {
        var start = story.beginning().map(EvidenceLine::at).orElse(story.start());
        return story.conversation().of(Role.STATUS, Role.DONE, Role.DECISION).stream()
                .filter(said -> said.line().at().isAfter(start))
                .filter(said -> said.clauses().stream()
                        .anyMatch(clause -> clause.tokens().stream().noneMatch(t -> t.is("until"))
                                        && !clause.negated()
                                        && clause.verbs().stream().anyMatch(WELL::contains)
                                || clause.tokens().stream().anyMatch(token -> token.is("mitigated"))))
                .toList();
    }

    /** "The incident was resolved at 11:02 UTC, 62 minutes after the first alert." */
    static Optional<Candidate> end(Story story) {
        return story.milestone("resolved")
                .filter(line -> line.kind().equals("incident.resolved"))
                .or(() -> story.of("incident.resolved").stream().reduce((first, second) -> second))
                .map(line -> new Events(story).timed("The incident was resolved" + Phrasing.by(line), line));
    }
}
