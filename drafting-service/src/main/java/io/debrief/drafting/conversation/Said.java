package io.debrief.drafting.conversation;

import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import io.debrief.drafting.understanding.Clause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One sentence somebody said.
 *
 * @param line the line it stands in
 * @param speaker who said it
 * @param start where it begins in the line's content
 * @param end where it ends
 * @param clauses what it says
 * @param role what it does
 */
public record Said(EvidenceLine line, Speaker speaker, int start, int end, List<Clause> clauses, Role role) {

    /** Its words as they were written. */
    public String words() {
        return line.content().substring(start, end);
    }

    /** The canonical words in it that carry a claim. */
    public Set<String> content() {
        Set<String> content = new LinkedHashSet<>();
        clauses.forEach(clause -> content.addAll(clause.content()));
        return content;
    }

    /** Whether it holds a number. */
    public boolean counts() {
        return clauses.stream().anyMatch(clause -> !clause.quantities().isEmpty());
    }
}
