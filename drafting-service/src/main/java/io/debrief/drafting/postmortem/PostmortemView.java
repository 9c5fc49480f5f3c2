package io.debrief.drafting.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem as people see it: the snapshot, and what only the page needs.
 *
 * @param postmortem the snapshot
 * @param draft the draft its machine sentences come from
 * @param withheld what failed verification and may be adopted
 * @param prompts the questions people's sections are written under
 * @param amend what in the published text waits for a person
 * @param notNeeded why none is needed
 * @param advice what the verifier says of the sentence just written
 */
public record PostmortemView(
        @JsonUnwrapped PostmortemSnapshot postmortem,
        int draft,
        List<Withheld> withheld,
        Map<String, String> prompts,
        List<String> amend,
        @Nullable String notNeeded,
        @Nullable SentenceAdvice advice) {

    /**
     * Advice on a person's sentence.
     *
     * @param statement the statement
     * @param verdict the verdict
     * @param reasons reason codes
     */
    public record SentenceAdvice(UUID statement, String verdict, List<String> reasons) {}

    static PostmortemView of(Postmortem document, Set<String> secondReader, @Nullable SentenceAdvice advice) {
        var prompts = new LinkedHashMap<String, String>();
        Arrays.stream(SectionName.values()).forEach(name -> prompts.put(name.word(), name.prompt()));
        return new PostmortemView(
                snapshot(document, secondReader, document.version()),
                document.text().draft(),
                document.text().withheld(),
                prompts,
                document.standing().amend(),
                document.standing().notNeeded(),
                advice);
    }

    static PostmortemSnapshot snapshot(Postmortem document, Set<String> secondReader, long version) {
        var subject = document.subject();
        var ownership = document.ownership();
        var standing = document.standing();
        return new PostmortemSnapshot(
                subject.incident(),
                subject.title(),
                standing.state().word(),
                ownership.lead(),
                ownership.suggested(),
                ownership.dueOn(),
                document.text().sections(),
                document.text().statements(),
                document.text().gaps(),
                standing.signOffs(),
                document.onlyImported() ? List.of() : new Readiness(document, secondReader).missing(),
                standing.publishedAt(),
                standing.publishedBy(),
                document.imported(),
                subject.restricted(),
                subject.demo(),
                version);
    }

    /** The state without the text, as the topic has it before publication. */
    static PostmortemSnapshot withoutText(PostmortemSnapshot full) {
        return new PostmortemSnapshot(
                full.incident(),
                full.title(),
                full.state(),
                full.lead(),
                full.suggestedLead(),
                full.dueOn(),
                Map.of(),
                List.of(),
                List.of(),
                full.signOffs(),
                full.missing(),
                full.publishedAt(),
                full.publishedBy(),
                full.imported(),
                full.restricted(),
                full.demo(),
                full.version());
    }
}
