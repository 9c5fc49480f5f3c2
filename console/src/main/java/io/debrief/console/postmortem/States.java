package io.debrief.console.postmortem;

import io.debrief.console.page.Names;
import io.debrief.console.page.When;
import io.debrief.console.page.Words;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import java.util.Set;

/** Says where a document stands. */
final class States {

    private static final Set<String> CLOSED = Set.of("published", "amended", "not_needed");

    private States() {}

    static Doc.State of(PostmortemSnapshot postmortem, Names names, String me) {
        var published = postmortem.publishedAt();
        var suggested = postmortem.suggestedLead();
        return new Doc.State(
                Words.status(postmortem.state()),
                postmortem.state(),
                !CLOSED.contains(postmortem.state()),
                published != null,
                published == null
                        ? ""
                        : When.full(published)
                                + (postmortem.publishedBy() == null ? "" : " by " + names.of(postmortem.publishedBy())),
                names.of(postmortem.lead()),
                me.equals(postmortem.lead()),
                postmortem.lead() == null ? names.of(suggested) : "",
                me.equals(suggested),
                postmortem.dueOn() == null ? "" : When.day(postmortem.dueOn()),
                postmortem.missing().stream().map(Missing::words).distinct().toList(),
                postmortem.signOffs().stream()
                        .map(sign -> names.of(sign.person()) + ", " + When.full(sign.at()))
                        .toList(),
                postmortem.signOffs().stream().anyMatch(sign -> sign.person().equals(me)));
    }
}
