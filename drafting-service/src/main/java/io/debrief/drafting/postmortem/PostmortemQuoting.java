package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.PostmortemSnapshot.Section;
import io.debrief.drafting.erasure.Blanking;
import io.debrief.drafting.erasure.ErasedLines;
import io.debrief.drafting.erasure.Quoting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** The post-mortem and its follow-ups lose what was erased; a published one asks for a person to amend it. */
@ApplicationScoped
class PostmortemQuoting implements Quoting {

    private static final String AMEND = "Words it quoted were erased on %s; somebody should read it again.";

    private final PostmortemTable documents;
    private final Clock clock;

    PostmortemQuoting(PostmortemTable documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Uni<Void> blank(Mutiny.Session session, String incident, List<ErasedLines> erased) {
        var blanking = new Blanking(erased);
        return documents
                .find(session, incident)
                .chain(found ->
                        found.isEmpty() ? Uni.createFrom().voidItem() : document(session, found.get(), blanking))
                .chain(() -> documents.followUps(session, incident))
                .chain(followUps -> {
                    if (followUps.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    var text = blanking.text(followUps.get().text());
                    return text.equals(followUps.get().text())
                            ? Uni.createFrom().voidItem()
                            : followUps(session, incident, text, followUps.get().person());
                })
                .chain(session::flush);
    }

    private Uni<Void> document(Mutiny.Session session, Postmortem before, Blanking blanking) {
        var text = before.text();
        var sections = new TreeMap<String, Section>();
        text.sections()
                .forEach((name, section) ->
                        sections.put(name, new Section(blanking.text(section.text()), section.author(), section.at())));
        var next = before.with(new Postmortem.Text(
                sections,
                blanking.statements(text.statements()),
                blanking.withheld(text.withheld()),
                blanking.gaps(text.gaps()),
                text.footings(),
                text.draft()));
        if (next.equals(before)) {
            return Uni.createFrom().voidItem();
        }
        if (next.standing().state().out()) {
            var amend = new ArrayList<>(next.standing().amend());
            amend.add(AMEND.formatted(clock.instant().toString().substring(0, 10)));
            next = next.with(next.standing().withAmend(List.copyOf(amend)));
        }
        // Whoever edits right now must see it first.
        return documents.save(session, next.decided());
    }

    private Uni<Void> followUps(Mutiny.Session session, String incident, String text, String person) {
        return documents
                .find(session, incident)
                .chain(document -> document.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : documents.saveFollowUps(session, document.get(), text, person, clock.instant()));
    }
}
