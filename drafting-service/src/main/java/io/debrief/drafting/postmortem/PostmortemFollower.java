package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.draft.DraftFollower;
import io.debrief.drafting.draft.Footing;
import io.debrief.drafting.draft.Freshness;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.intake.IncidentReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The post-mortem follows the drafts: born with the first, and told when their evidence changes. */
@ApplicationScoped
class PostmortemFollower implements DraftFollower {

    private final PostmortemTable documents;
    private final Clock clock;

    PostmortemFollower(PostmortemTable documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Uni<Set<String>> sectionsWritten(Mutiny.Session session, String incident) {
        return documents
                .find(session, incident)
                .map(found -> found.map(document -> written(document.text())).orElse(Set.of()));
    }

    static Set<String> written(Postmortem.Text text) {
        return EnumSet.allOf(SectionName.class).stream()
                .filter(text::has)
                .map(SectionName::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<Void> drafted(
            Mutiny.Session session,
            DraftSnapshot draft,
            Evidence evidence,
            IncidentReader.Head head,
            Map<UUID, List<Footing>> footings) {
        return documents.find(session, draft.incident()).chain(found -> {
            var before = found.orElseGet(() -> Uptake.start(head.incident(), head.restricted(), clock.instant()));
            var next = Uptake.draft(Uptake.refresh(before, evidence, head.restricted()), draft, footings);
            return documents.save(session, next);
        });
    }

    @Override
    public Uni<Void> compare(Mutiny.Session session, String incident, Freshness freshness, Evidence evidence) {
        return documents.find(session, incident).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var before = found.get();
            var text = before.text();
            var restricted =
                    evidence.incident().restricted() || before.subject().restricted();
            var next = Uptake.refresh(before, evidence, restricted)
                    .with(text.withStatements(freshness.mark(text.statements(), text.footings())));
            next = next.with(next.standing().withSeen(stillStale(next)));
            return next.equals(before) ? Uni.createFrom().voidItem() : documents.save(session, next);
        });
    }

    /** What turned fresh and then stale again wants another look. */
    private static Set<UUID> stillStale(Postmortem document) {
        var stale = document.text().statements().stream()
                .filter(statement -> statement.stale())
                .map(statement -> statement.id())
                .collect(Collectors.toSet());
        return document.standing().seen().stream().filter(stale::contains).collect(Collectors.toUnmodifiableSet());
    }
}
